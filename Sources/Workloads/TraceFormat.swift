import Swarm

/// How the lines of a trace are read: one format of file.
protocol TraceFormat {
  /// What a line holds: a record, or nothing where it is a comment, blank, a header or dropped.
  /// - Throws: `WorkloadError` with the place of the fault.
  mutating func record(from line: LineReader.Line) throws(WorkloadError) -> TraceRecord?

  /// What has been dropped and clamped so far.
  var cleaning: CleaningReport { get }
}
