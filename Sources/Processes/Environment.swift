public import Simulation

/// The clock, the pending events and the processes of one model written as processes.
///
/// One thread runs everything: the one that calls `run`. A process runs when the kernel pops the event that
/// resumes it, until it waits again; events of one instant are handled by priority, then in order of
/// insertion. Two runs of one model are therefore equal, event for event, and have equal fingerprints.
public final class Environment {
  /// The present instant.
  public private(set) var now = SimulationTime.zero
  /// The process that is running; nil between processes.
  public internal(set) var current: AnyProcess?
  /// Whether `close()` was called.
  public private(set) var isClosed = false

  let executor = ProcessExecutor()
  private var simulation = Simulation<WakeupRecorder, LadderQueue<Wakeup>>(model: WakeupRecorder())
  private var slots: [Slot] = []
  private var freeSlots: [UInt32] = []
  private var failure: (any Error)?

  /// Starts and interruptions of processes are handled ahead of all else of their instant.
  static let urgent = EventPriority(rawValue: 0)

  private struct Slot {
    var ticket: UInt32 = 0
    var event: Event?
  }

  /// An environment at the origin of time, in which nothing is pending.
  public init() {}

  /// A digest of time and order of all events so far.
  public var fingerprint: Fingerprint { simulation.fingerprint }

  /// Events of the kernel handled so far.
  public var eventCount: Int { simulation.eventCount }

  /// Makes a process, which starts in this instant, after the present process has gone to wait.
  ///
  /// The body may await what this environment offers and its own `async` functions; it must belong to no
  /// actor. A body that awaits anything else ends the program.
  @discardableResult
  public func process<Value>(_ body: @escaping () async throws -> Value) -> SimulatedProcess<Value> {
    precondition(!isClosed, "a closed environment starts no process")
    let process = SimulatedProcess(self, body)
    schedule(process, after: .zero, priority: Self.urgent)
    return process
  }

  /// Handles events in order, up to and including those at `horizon`.
  ///
  /// Afterwards `now` is the horizon, or the instant of the last event where no horizon was given.
  /// - Throws: the error of a process or event that nobody waited for.
  public func run(until horizon: SimulationTime = .never) throws {
    while try step(until: horizon) {}
    if horizon != .never { now = max(now, horizon) }
  }

  /// Handles events in order until one has been handled, such as the end of a process.
  ///
  /// - Throws: the event's error; as `run(until:)`; `ProcessError.neverHappened` where nothing is pending.
  public func run(until event: Event) throws {
    event.isExpected = true
    defer { event.isExpected = false }
    while event.state != .handled {
      guard try step(until: .never) else { throw ProcessError.neverHappened }
    }
    if let error = event.error { throw error }
  }

  /// Ends every process that still waits, by `ProcessError.closed` thrown where it waits.
  ///
  /// A process that waits holds its environment, and the environment the process: without this they stay in
  /// memory. Whatever a process awaits on its way out throws too.
  public func close() {
    isClosed = true
    for slot in slots { (slot.event as? AnyProcess)?.close() }
    slots = []
  }
}

extension Environment {
  private func step(until horizon: SimulationTime) throws -> Bool {
    precondition(current == nil, "a process cannot run its own environment")
    guard simulation.run(until: horizon, limit: 1) == .limit else { return false }
    now = simulation.agenda.now
    let wakeup = simulation.model.last
    let index = Int(wakeup.slot)
    guard slots[index].ticket == wakeup.ticket, let event = slots[index].event else { return true }
    if !event.keepsSlot { freeSlot(wakeup.slot) }
    event.wake()
    if let error = failure {
      failure = nil
      throw error
    }
    return true
  }

  func failRun(_ error: any Error) {
    if failure == nil { failure = error }
  }

  /// The process that is about to wait.
  func processToSuspend() throws -> AnyProcess {
    if isClosed { throw ProcessError.closed }
    guard let current else { preconditionFailure("only a process of the environment can wait") }
    return current
  }
}

extension Environment {
  func takeSlot() -> UInt32 {
    guard !isClosed else { return 0 }
    if let free = freeSlots.popLast() { return free }
    slots.append(Slot())
    return UInt32(slots.count - 1)
  }

  func freeSlot(_ slot: UInt32) {
    invalidate(slot: slot)
    slots[Int(slot)].event = nil
    freeSlots.append(slot)
  }

  /// Makes the wakeup that is queued for a slot stale.
  func invalidate(slot: UInt32) {
    guard !isClosed else { return }
    slots[Int(slot)].ticket &+= 1
  }

  /// Queues a wakeup of a process, in place of any that is queued.
  func schedule(
    _ process: AnyProcess, after duration: SimulationDuration, priority: EventPriority
  ) {
    push(process, in: process.slot, after: duration, priority: priority)
  }

  /// Queues a wakeup of an event, in a slot that is freed when it is popped.
  func schedule(_ event: Event, after duration: SimulationDuration, priority: EventPriority) {
    push(event, in: takeSlot(), after: duration, priority: priority)
  }

  /// Queues a wakeup of an event that can be called off; nil in an environment that is closed.
  func scheduleCancellable(
    _ event: Event, after duration: SimulationDuration, priority: EventPriority
  ) -> (slot: UInt32, handle: EventHandle)? {
    guard !isClosed else { return nil }
    let slot = takeSlot()
    let wakeup = prepareWakeup(of: event, in: slot)
    return (slot, simulation.scheduleCancellable(wakeup, at: now + duration, priority: priority))
  }

  /// Calls a queued wakeup off.
  func cancel(_ wakeup: (slot: UInt32, handle: EventHandle)) {
    freeSlot(wakeup.slot)
    _ = simulation.cancel(wakeup.handle)
  }

  private func push(_ event: Event, in slot: UInt32, after delay: SimulationDuration, priority: EventPriority)
  {
    guard !isClosed else { return }
    simulation.schedule(prepareWakeup(of: event, in: slot), at: now + delay, priority: priority)
  }

  private func prepareWakeup(of event: Event, in slot: UInt32) -> Wakeup {
    let index = Int(slot)
    slots[index].ticket &+= 1
    slots[index].event = event
    return Wakeup(slot: slot, ticket: slots[index].ticket)
  }
}
