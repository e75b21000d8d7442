public import Simulation
public import Swarm

/// What came of a hive in a test.
public struct HiveOutcome {
  /// One row per submitted task, in order of submission.
  public let rows: TaskTable
  /// The summary metrics by name.
  public let summary: [String: Double]
  /// The instant at which the run ended.
  public let end: SimulationTime
  /// Events handled.
  public let eventCount: Int
  /// The digest of all events.
  public let fingerprint: Fingerprint
  /// The digests on the way.
  public let trail: FingerprintTrail

  /// A summary metric; NaN for a name that is none.
  public subscript(metric: String) -> Double { summary[metric] ?? .nan }

  /// Start times in seconds, NaN where a task has not started.
  public var starts: [Double] { rows.startTime.map(Self.seconds) }

  /// Finish times in seconds, NaN where a task has not finished.
  public var finishes: [Double] { rows.finishTime.map(Self.seconds) }

  /// The states of the tasks.
  public var statuses: [TaskStatus?] { rows.status.map(TaskStatus.init(rawValue:)) }

  private static func seconds(_ nanoseconds: Int64) -> Double {
    nanoseconds == TaskTable.missing ? .nan : Double(nanoseconds) / 1e9
  }
}
