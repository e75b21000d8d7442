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

  /// The value of a metric, or nil where the file has none of that name.
  public func metric(_ name: String) -> Double? { summary.first { $0.name == name }?.value }
}
