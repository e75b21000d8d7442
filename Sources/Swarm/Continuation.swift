public import Simulation

/// How a restored run goes on.
public struct Continuation: Sendable {
  /// The instant that the saved run had come to: not before its last event, nor after its next one.
  public var instant: SimulationTime
  /// Whether the hive's policy is another one than the saved run's, which takes over at `instant`.
  public var hasNewPolicy: Bool
  /// Whether the tasks submitted after `instant` come from the new source, rather than being those that the
  /// saved run would have read.
  public var hasNewTasks: Bool

  /// By default the run goes on as the saved one would have.
  public init(at instant: SimulationTime, hasNewPolicy: Bool = false, hasNewTasks: Bool = false) {
    self.instant = instant
    self.hasNewPolicy = hasNewPolicy
    self.hasNewTasks = hasNewTasks
  }

  /// The sections of the archive that the restored run has no use for.
  public var skippedSections: [String] { hasNewPolicy ? [HiveArchive.policySection] : [] }
}
