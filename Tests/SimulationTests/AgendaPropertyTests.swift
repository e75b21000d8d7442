import TestSupport
import Testing

@testable import Simulation

/// Scheduling and cancelling at random on every queue, against a sorted array from which what is cancelled is
/// taken out.
@Suite struct AgendaPropertyTests {
  @Test(arguments: EventQueueKind.allCases, [DelayPattern.exponential, .burst, .farFuture, .camel])
  func cancelledEventsAreNeverPopped(_ kind: EventQueueKind, _ pattern: DelayPattern) {
    check(kind.queue(of: UInt64.self), pattern)
  }

  private func check<Queue: EventQueue<UInt64>>(_: Queue, _ pattern: DelayPattern) {
    var agenda = Agenda<Queue>()
    agenda.now = .zero
    var reference = SortedEvents()
    var factory = EventFactory(pattern, seed: 3)
    var handles: [(handle: EventHandle, event: ScheduledEvent<UInt64>)] = []
    var differences = 0
    for step in 0..<12_000 {
      let made = factory.next()
      let isCancellable = step % 4 != 0
      let event = ScheduledEvent(
        time: made.time, order: made.order | (isCancellable ? 1 : 0), event: made.event)
      reference.push(event)
      if isCancellable {
        let handle = agenda.scheduleCancellable(event.event, at: event.time, priority: event.priority)
        handles.append((handle, event))
      } else {
        agenda.schedule(event.event, at: event.time, priority: event.priority)
      }
      // Of all handles there ever were: many are stale.
      for _ in 0..<(step % 3_000 < 1_500 ? 1 : 2) where !handles.isEmpty {
        let (handle, event) = handles[max(0, handles.count - 1 - factory.stream.uniform(below: 400))]
        if agenda.cancel(handle) != reference.remove(event) { differences += 1 }
      }
      if factory.stream.uniform(below: 4) == 0 {
        let expected = reference.pop(notAfter: .never)
        let popped = agenda.popEarliest(notAfter: .never)
        if popped != expected || popped?.event != expected?.event { differences += 1 }
        factory.now = agenda.now
      }
      if agenda.count != reference.events.count { differences += 1 }
    }
    #expect(differences == 0)
  }
}
