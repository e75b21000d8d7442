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
      waiters.append(.process(process))
      process.waitingFor = self
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
    if let error, waiting.isEmpty, !isExpected { environment.failRun(error) }
    for waiter in waiting {
      switch waiter {
      case .process(let process):
        // One that waits here and was interrupted by a waiter before it is no longer waiting for this.
        if process.waitingFor === self { process.resume() }
      case .condition(let condition): condition.eventHappened(self)
      }
    }
  }
}

extension Event {
  enum Waiter {
    case process(AnyProcess)
    case condition(Condition)

    var object: AnyObject {
      switch self {
      case .process(let process): process
      case .condition(let condition): condition
      }
    }
  }

  func addWaiter(_ condition: Condition) { waiters.append(.condition(condition)) }

  func removeWaiter(_ waiter: AnyObject) { waiters.removeAll { $0.object === waiter } }
}
