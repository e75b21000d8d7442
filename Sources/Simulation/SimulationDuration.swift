/// A signed length of simulated time, in whole nanoseconds.
public struct SimulationDuration: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// The length in nanoseconds; negative where the end precedes the beginning.
  public var nanoseconds: Int64

  /// The duration of a whole number of nanoseconds.
  public init(nanoseconds: Int64) {
    self.nanoseconds = nanoseconds
  }

  /// The duration nearest to a number of seconds; ties go away from zero, out-of-range values saturate.
  ///
  /// This is the one place where a sampled real number becomes time: it is rounded once.
  /// - Precondition: `seconds` is not NaN.
  public init(seconds: Double) {
    let nanoseconds = (seconds * 1e9).rounded(.toNearestOrAwayFromZero)
    if let exact = Int64(exactly: nanoseconds) {
      self.nanoseconds = exact
    } else {
      precondition(!seconds.isNaN, "a duration cannot be NaN")
      self.nanoseconds = seconds < 0 ? .min : .max
    }
  }

  /// No time at all.
  public static let zero = SimulationDuration(nanoseconds: 0)

  /// The duration in seconds, rounded to the nearest `Double`.
  public var seconds: Double { Double(nanoseconds) / 1e9 }

  /// Whether the left is shorter; a negative duration is shorter than none.
  public static func < (left: Self, right: Self) -> Bool { left.nanoseconds < right.nanoseconds }

  /// The exact sum; traps beyond ±292 years.
  public static func + (left: Self, right: Self) -> Self {
    Self(nanoseconds: left.nanoseconds + right.nanoseconds)
  }

  /// The exact difference; traps beyond ±292 years.
  public static func - (left: Self, right: Self) -> Self {
    Self(nanoseconds: left.nanoseconds - right.nanoseconds)
  }

  /// Adds a duration exactly; traps beyond ±292 years.
  public static func += (left: inout Self, right: Self) { left.nanoseconds += right.nanoseconds }
}
