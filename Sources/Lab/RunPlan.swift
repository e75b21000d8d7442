public import Scenarios
public import Simulation

/// One run to be made: a decoded scenario, its seed and where its files go.
public struct RunPlan: Sendable {
  /// The variant to run, decoded and checked.
  public let scenario: Scenario
  /// The seed of all random streams of this run; the scenario's own is that of its first replication.
  public let seed: UInt64
  /// The folder of the result files.
  public let folder: String
  /// The name of the result files without extension.
  public let stem: String

  /// The event queue that the run is made on; no part of the outcome.
  public let queue: EventQueueKind

  /// What events are to be logged, if any; no part of the outcome.
  public let eventLog: EventLogRequest?

  /// Whether there is a performance file; without one nothing is sampled either, so that equal runs allocate the same.
  let recordsPerformance: Bool

  /// Whether the performance file says where time and memory went.
  let isProfiled: Bool

  /// Whether and how often the run saves itself.
  public let checkpoints: CheckpointPlan?
  /// What the run goes on from; nil where it begins at its beginning.
  public let origin: RunOrigin?

  /// A plan; `stem` nil names the files after the scenario and, where it is not the base, the variant.
  public init(
    scenario: Scenario, seed: UInt64, folder: String, stem: String? = nil,
    queue: EventQueueKind = .standard, eventLog: EventLogRequest? = nil, checkpoints: CheckpointPlan? = nil,
    origin: RunOrigin? = nil, recordsPerformance: Bool = true,
    isProfiled: Bool = false
  ) {
    self.isProfiled = isProfiled
    self.recordsPerformance = recordsPerformance
    self.checkpoints = checkpoints
    self.origin = origin
    self.queue = queue
    self.eventLog = eventLog
    self.scenario = scenario
    self.seed = seed
    self.folder = folder
    self.stem = stem ?? Self.defaultStem(scenario)
  }

  /// What happened, in simulated time.
  public var outcomePath: String { "\(folder)/\(stem).h5" }
  /// What it cost.
  public var performancePath: String { "\(folder)/\(stem).perf.h5" }

  /// What it would go on from, were it stopped; only while it runs, unless it is to be kept.
  public var checkpointPath: String { "\(folder)/\(stem).checkpoint" }

  private static func defaultStem(_ scenario: Scenario) -> String {
    scenario.variant == ScenarioDocument.baseVariant
      ? scenario.name : "\(scenario.name)-\(scenario.variant)"
  }
}
