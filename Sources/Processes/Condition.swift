/// An event that happens when enough of others have: see `Environment.any(of:)` and `Environment.all(of:)`.
///
/// It fails as soon as one of them does. It is handled in the instant of the event that completes it.
public final class Condition: Event {
  private var events: [Event]
  private var missing: Int

  init(_ environment: Environment, of events: [Event], needing count: Int) {
    self.events = events
    missing = min(count, events.count)
    super.init(environment)
    for event in events where event.state != .handled { event.addWaiter(self) }
    for event in events where event.state == .handled { eventHappened(event) }
    if missing == 0 && state == .pending { succeed() }
  }

  /// Whether it still waits for its events.
  var isListening: Bool { state == .pending && !events.isEmpty }

  func eventHappened(_ event: Event) {
    guard isListening else { return }
    missing -= 1
    if let error = event.error {
      fail(error)
    } else if missing == 0 {
      succeed()
    } else {
      return
    }
    abandon()
  }

  /// Stops listening to the events.
  func abandon() {
    let abandoned = events
    events = []
    for event in abandoned { event.forgetWaiter() }
  }
}
