/// What a trace may hold, so that sums of a few of its times never overflow a run's clock.
enum TraceLimits {
  /// A quarter of what 64 bits of nanoseconds hold: about 73 years.
  static let longestNanoseconds: Int64 = 1 << 61
  static let longestInWords = "2305843009 s (73 years)"
  /// A line is held in memory as a whole, up to this many bytes.
  static let longestLineBytes = 16 << 20
  /// A document that is not read by lines is held in memory as a whole, up to this many bytes.
  static let largestDocumentBytes = 1 << 30
}
