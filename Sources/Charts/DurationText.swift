/// Durations as a person would say them.
enum DurationText {
  /// The units of time, rising.
  static let units: [(name: String, seconds: Double)] = [
    ("ns", 1e-9), ("µs", 1e-6), ("ms", 1e-3), ("s", 1), ("min", 60), ("h", 3600), ("d", 86400),
    ("years", 365.25 * 86400),
  ]

  /// A duration to three significant digits in the largest unit that it fills: `2.4 min`.
  static func short(_ seconds: Double) -> String {
    guard seconds != 0 else { return "0 s" }
    let unit = unit(for: abs(seconds))
    return NumberText.significant(seconds / unit.seconds) + " " + unit.name
  }

  /// A duration that is a round multiple of its unit, without decimals: `10 min`.
  static func round(_ seconds: Double) -> String {
    let unit = unit(for: seconds * 1.000001)
    return NumberText.trimmed(seconds / unit.seconds, decimals: 1) + " " + unit.name
  }

  private static func unit(for seconds: Double) -> (name: String, seconds: Double) {
    units.last { $0.seconds <= seconds } ?? units[0]
  }
}
