/// One task of a trace, cleaned, with times as the file has them, in 40 bytes.
struct TraceRecord: Equatable, BitwiseCopyable {
  var id: Int64
  /// Nanoseconds since the trace's own origin.
  var submit: Int64
  /// Nanoseconds, at most `estimate` where the trace has estimates.
  var work: Int64
  /// Nanoseconds.
  var estimate: Int64
  var agents: Int32
  var user: Int32
}
