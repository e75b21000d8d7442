import Simulation

/// A process whatever the type of its result: an event that happens when its body ends.
///
/// Made by `Environment.process(_:)`. If its body throws, the event fails.
@safe public class AnyProcess: Event {
  enum Phase {
    case created
    case running
    case suspended
    case ended
  }

  private(set) final var phase = Phase.created
  final let slot: UInt32
  final var waitingFor: Event?
  /// How often it has waited for events, so that one wait can be told from the next.
  final var waitNumber = 0
  private var interruption: (any Error)?
  private var continuation: UnsafeContinuation<Void, Never>?

  override init(_ environment: Environment) {
    slot = environment.takeSlot()
    super.init(environment)
  }

  /// Whether the body has not ended.
  public final var isAlive: Bool { phase != .ended }

  /// Makes the process's present wait throw `Interrupted`, in this instant, ahead of other events.
  ///
  /// Whatever it waited for goes on without it: a request stays queued unless it is withdrawn.
  /// - Returns: false, and nothing is done, where the process has ended or is the one that calls.
  @discardableResult
  public final func interrupt(_ cause: any Sendable = ()) -> Bool {
    guard isAlive, environment.current !== self else { return false }
    let interruption = Interruption(of: self, cause: cause)
    environment.schedule(interruption, after: .zero, priority: Environment.urgent)
    return true
  }

  override final var keepsSlot: Bool { true }

  override final func enqueue(priority: EventPriority) {
    environment.schedule(self, after: .zero, priority: priority)
  }

  override final func wake() {
    switch phase {
    case .created: start()
    case .suspended: resume()
    case .running: preconditionFailure("a process cannot be woken while it runs")
    case .ended:
      environment.freeSlot(slot)
      handle()
    }
  }

  /// Runs the body, and records its result.
  func execute() async throws {}

  /// Drops the body, which has ended or never began.
  func discardBody() {}
}

extension AnyProcess {
  private final func start() {
    nonisolated(unsafe) let process = self
    run {
      Task(executorPreference: environment.executor) {
        unsafe await process.runBody()
      }
    }
  }

  private final func runBody() async {
    do {
      try await execute()
      end(nil)
    } catch {
      end(error)
    }
  }

  private final func end(_ error: (any Error)?) {
    phase = .ended
    discardBody()
    if environment.isClosed {
      state = .handled
    } else if let error {
      fail(error)
    } else {
      succeed()
    }
  }

  /// Lets the process go on from where it waits, until it waits again or ends.
  final func resume() {
    guard let resumed = unsafe continuation else { preconditionFailure("a process resumes where it waits") }
    unsafe continuation = nil
    waitingFor = nil
    run { unsafe resumed.resume() }
  }

  /// Makes what the process waits for throw.
  final func resume(throwing error: any Error) {
    guard phase == .suspended else { return }
    let event = waitingFor
    waitingFor = nil
    event?.forgetWaiter()
    environment.invalidate(slot: slot)
    interruption = error
    resume()
  }

  /// Ends a process with its environment.
  final func close() {
    if phase == .created {
      phase = .ended
      discardBody()
    }
    resume(throwing: ProcessError.closed)
  }

  private final func run(_ go: () -> Void) {
    phase = .running
    environment.current = self
    go()
    environment.executor.drain()
    environment.current = nil
    precondition(
      phase != .running,
      "a process awaited something that is not of its environment: what follows would run on another thread")
  }

  /// Gives the thread back to the environment until something resumes the process.
  final func suspend() async throws {
    unsafe await withUnsafeContinuation { suspended in
      unsafe continuation = suspended
      phase = .suspended
    }
    if let error = interruption {
      interruption = nil
      throw error
    }
  }
}
