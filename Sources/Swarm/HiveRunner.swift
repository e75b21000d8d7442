public import Simulation

/// A hive being simulated, whatever its policy: what the lab drives, a slice of events at a time.
///
/// The closures are made where the types of policy and queue are known, so that all that happens within a
/// slice is specialised to them. A protocol with generic conformers would not do: its witnesses are not specialised.
public struct HiveRunner {
  /// Reads the first tasks and returns the instant of the first submission, or nil where there is none.
  ///
  /// Throws what the source throws.
  public let prepare: (_ source: inout any WorkloadSource) throws -> SimulationTime?
  /// Handles events up to and including a horizon, at most one slice of them, after reading tasks ahead.
  ///
  /// Throws what the source throws, or the `HiveFault` that ended the run.
  public let runSlice: (_ horizon: SimulationTime, _ source: inout any WorkloadSource) throws -> SlicePause
  /// Ends the run: counts what is unfinished as of the given instant, and checks conservation.
  public let close: (_ end: SimulationTime) throws(HiveFault) -> Void
  /// Moves rows of tasks that are done to a table, in order of submission; `all`: of every task.
  public let drain: (_ table: inout TaskTable, _ all: Bool) -> Void
  /// Saves the run, between two slices.
  public let save: (_ archive: inout SnapshotArchive) -> Void
  /// Restores a saved run instead of `prepare`, and sets the source, made anew, to where that had read it to.
  ///
  /// Throws what the source throws. Where the archive does not fit, it is marked as failed, and the hive is not to
  /// be run.
  public let restore:
    (
      _ archive: inout SnapshotArchive, _ source: inout any WorkloadSource, _ continuation: Continuation
    ) throws -> Void
  /// The hive as it stands.
  public let state: () -> HiveState
  /// The instant of the last event and the number of events handled.
  public let progress: () -> (now: SimulationTime, eventCount: Int)
  /// How many events were put into the event queue.
  public let scheduledCount: () -> Int
  /// The fingerprint of the events handled; hashes what has come since the last block.
  public let fingerprint: () -> Fingerprint

  /// The fingerprints on the way.
  public let trail: () -> FingerprintTrail

  /// A hive under a policy, in which nothing has happened yet; neither the queue nor an observer changes what
  /// will.
  public init<Policy: SchedulingPolicy>(
    _ configuration: HiveConfiguration, policy: Policy.Type, queue: EventQueueKind = .standard,
    observer: HiveObserver? = nil
  ) {
    switch queue {
    case .ladder where configuration.profile == nil:
      self.init(
        HiveRun<Policy, LadderQueue<HiveEvent>>(configuration, queue: LadderQueue(), observer: observer))
    default:
      self.init(
        HiveRun<Policy, ChosenEventQueue<HiveEvent>>(
          configuration, queue: ChosenEventQueue(queue, profile: configuration.profile), observer: observer))
    }
  }

  private init<Policy: SchedulingPolicy, Queue: EventQueue<HiveEvent>>(_ run: HiveRun<Policy, Queue>) {
    let box = Box(run)
    prepare = { source in try box.run.prepare(from: &source) }
    runSlice = { horizon, source in try box.run.runSlice(until: horizon, from: &source) }
    close = { end throws(HiveFault) in try box.run.close(at: end) }
    drain = { table, all in box.run.drain(into: &table, all: all) }
    save = { archive in box.run.snapshot(&archive) }
    restore = { archive, source, continuation in
      try box.run.restore(&archive, from: &source, continuation)
    }
    state = { box.run.state }
    trail = { box.run.trail }
    progress = { (box.run.now, box.run.eventCount) }
    scheduledCount = { box.run.scheduledCount }
    fingerprint = { box.run.fingerprint }
  }

  /// What the closures share.
  private final class Box<Policy: SchedulingPolicy, Queue: EventQueue<HiveEvent>> {
    var run: HiveRun<Policy, Queue>

    init(_ run: HiveRun<Policy, Queue>) { self.run = run }
  }
}
