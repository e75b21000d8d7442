public import Simulation

/// An outcome file to read: attributes and summary at once, columns when asked for.
public final class OutcomeFile {
  /// What the file says of its run.
  public let attributes: OutcomeAttributes
  /// Hash of all events in hexadecimal.
  public let fingerprint: String
  /// The metrics in the file's order.
  public let summary: [SummaryValue]
  /// How many rows the group `tasks` has.
  public let taskCount: Int
  /// For what is not covered here.
  public let reader: ResultFileReader

  /// Opens an outcome file.
  /// - Throws: as `ResultFileReader.init(path:)`; `wrongKind`, `missingObject`, `wrongType`.
  public init(path: String) throws(ResultsError) {
    reader = try ResultFileReader(path: path)
    try reader.require(.outcome)
    attributes = try OutcomeAttributes(from: reader)
    fingerprint = try reader.text("fingerprint")
    summary = try reader.summary()
    taskCount = try reader.count(of: "tasks/task")
  }

  /// The names of the task columns, the axis first.
  public func taskColumns() throws(ResultsError) -> [String] { try reader.datasets(in: "tasks") }

  /// The names of the series columns, the axis first.
  public func seriesColumns() throws(ResultsError) -> [String] { try reader.datasets(in: "series") }

  /// A numeric column of the tasks; times and work in seconds, missing values NaN.
  public func tasks(_ column: String) throws(ResultsError) -> [Double] {
    try reader.doubles("tasks/\(column)")
  }

  /// Whether tasks were stopped on the way or shared agents, so that finish − start is not their time on agents.
  public var hasProgress: Bool { reader.contains("tasks/run_time") }

  /// Each task's time on its agents in seconds, NaN where it has not finished.
  public func runTimes() throws(ResultsError) -> [Double] {
    if hasProgress { return try tasks("run_time") }
    return zip(try tasks("finish_time"), try tasks("start_time")).map { $0 - $1 }
  }

  /// The tasks' numbers.
  public func taskIDs() throws(ResultsError) -> [Int64] { try reader.int64s("tasks/task") }

  /// The tasks' names; none where the workload has no names.
  public func taskNames() throws(ResultsError) -> [String] {
    reader.contains("tasks/name") ? try reader.strings("tasks/name") : []
  }

  /// A column of the series; the axis is `time`, in seconds.
  public func series(_ column: String) throws(ResultsError) -> [Double] {
    try reader.doubles("series/\(column)")
  }

  /// Whether the run trained a network on data.
  public var hasEpochs: Bool { reader.contains("epochs/epoch") }

  /// A column of the epochs; the axis is `epoch`.
  /// - Throws: `missingObject` where the run trained nothing.
  public func epochs(_ column: String) throws(ResultsError) -> [Double] {
    try reader.doubles("epochs/\(column)")
  }

  /// The fingerprints on the way.
  /// - Throws: `missingObject` for a file of a version that wrote none; `wrongType`.
  public func fingerprintTrail() throws(ResultsError) -> FingerprintTrail {
    let group = "fingerprints"
    let interval = try reader.attribute("interval_events", of: group)
    guard case .int64(let interval)? = interval, interval > 0 else {
      throw .missingObject(path: reader.path, object: "\(group)@interval_events")
    }
    let events = try reader.int64s("\(group)/event")
    let times = try reader.doubles("\(group)/time")
    let (high, low) = (
      try reader.uint64s("\(group)/fingerprint_high"), try reader.uint64s("\(group)/fingerprint_low")
    )
    let entries = events.indices.map {
      FingerprintTrail.Entry(
        eventCount: Int(events[$0]), time: SimulationTime(seconds: times[$0]),
        fingerprint: Fingerprint(low: low[$0], high: high[$0]))
    }
    return FingerprintTrail(interval: Int(interval), entries: entries)
  }

  /// The value of a metric, or nil where the file has none of that name.
  public func metric(_ name: String) -> Double? { summary.first { $0.name == name }?.value }
}
