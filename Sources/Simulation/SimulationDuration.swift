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
  @inline(__always)
  public init(seconds: Double) {
    let real = seconds * 1e9
    // Adding a number whose last bit is worth one rounds to a whole number, ties to even; a call of the C
    // library's `round` takes several times as long.
    let nearest = (real + 0x1.8p52) - 0x1.8p52
    if real.magnitude < 0x1p51 && (real - nearest).magnitude != 0.5 {
      nanoseconds = Int64(nearest)
    } else {
      nanoseconds = Self.rounded(real)
    }
  }

  /// Ties and large values.
  @inline(never)
  static func rounded(_ nanoseconds: Double) -> Int64 {
    if let exact = Int64(exactly: nanoseconds.rounded(.toNearestOrAwayFromZero)) { return exact }
    precondition(!nanoseconds.isNaN, "a duration cannot be NaN")
    return nanoseconds < 0 ? .min : .max
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

  /// The sum, or the longest duration where that cannot be represented.
  public func saturatingAdding(_ other: Self) -> Self {
    let (sum, overflow) = nanoseconds.addingReportingOverflow(other.nanoseconds)
    return overflow ? Self(nanoseconds: other.nanoseconds < 0 ? .min : .max) : Self(nanoseconds: sum)
  }

  /// Adds a duration exactly; traps beyond ±292 years.
  public static func += (left: inout Self, right: Self) { left.nanoseconds += right.nanoseconds }
}
