public import Simulation

/// Something that happens at most once, and that processes can wait for.
///
/// It is *pending*, then *triggered* (its outcome is fixed and the kernel has it queued), then *handled*
/// (the kernel has popped it, and those that waited have been resumed, in the order in which they came).
/// It belongs to one environment and is used on that environment's thread only.
public class Event {
  enum State {
    case pending
    case triggered
    case handled
  }

  /// The environment that it happens in.
  public unowned let environment: Environment
  var state = State.pending
  /// Set by `fail`: thrown in those that wait.
  private(set) var error: (any Error)?
  /// Whether a run goes on until this event: its failure is then the run's to report.
  final var isExpected = false
  private var waiters: [Waiter] = []
  /// How many of the waiters wait no longer.
  private var forgottenCount = 0

  /// An event that is pending.
  public init(_ environment: Environment) {
    self.environment = environment
  }

  /// Whether the event's outcome is fixed, even if those that wait are yet to be resumed in this instant.
  public var hasHappened: Bool { state != .pending }

  /// Whether the event has failed.
  public var hasFailed: Bool { error != nil }

  /// Makes the event happen, in this instant.
  ///
  /// - Precondition: it has not happened yet.
  public func succeed(priority: EventPriority = .normal) {
    precondition(state == .pending, "an event happens only once")
    state = .triggered
    enqueue(priority: priority)
  }

  /// Makes the event fail: every process that waits for it gets the error; where none does, the run throws it.
  ///
  /// - Precondition: it has not happened yet.
  public func fail(_ error: any Error, priority: EventPriority = .normal) {
    self.error = error
    succeed(priority: priority)
  }

  /// Suspends the calling process until the event has happened; goes on at once where it has been handled.
  ///
  /// - Throws: the event's error; `Interrupted`; `ProcessError.closed`.
  public func wait() async throws {
    if state != .handled {
      let process = try environment.processToSuspend()
      process.waitingFor = self
      process.waitNumber += 1
      waiters.append(.process(process, process.waitNumber))
      try await process.suspend()
    }
    if let error { throw error }
  }

  /// Whether the slot of the environment's table stays with the event when its wakeup is popped.
  var keepsSlot: Bool { false }

  func enqueue(priority: EventPriority) {
    environment.schedule(self, after: .zero, priority: priority)
  }

  /// Called when the kernel pops the event's wakeup.
  func wake() { handle() }

  /// Resumes those that wait, in order.
  final func handle() {
    state = .handled
    let waiting = waiters
    waiters = []
    if let error, !isExpected, !waiting.contains(where: isWaiting) { environment.failRun(error) }
    // Asked one by one: a waiter may interrupt one behind it, which then waits no longer.
    for waiter in waiting where isWaiting(waiter) {
      switch waiter {
      case .process(let process, _): process.resume()
      case .condition(let condition): condition.eventHappened(self)
      }
    }
  }
}

extension Event {
  enum Waiter {
    /// A process, and which of its waits this is.
    case process(AnyProcess, Int)
    case condition(Condition)
  }

  func addWaiter(_ condition: Condition) { waiters.append(.condition(condition)) }

  /// Takes note that one of the waiters waits no longer: those are swept out when they outnumber the others.
  func forgetWaiter() {
    guard state != .handled else { return }
    forgottenCount += 1
    guard forgottenCount > 16 && forgottenCount > waiters.count / 2 else { return }
    waiters.removeAll { !isWaiting($0) }
    forgottenCount = 0
  }

  private func isWaiting(_ waiter: Waiter) -> Bool {
    switch waiter {
    case .process(let process, let number): process.waitingFor === self && process.waitNumber == number
    case .condition(let condition): condition.isListening
    }
  }
}
