/// An instant of simulated time: a signed count of nanoseconds since the simulation's origin.
///
/// All arithmetic is on integers, so that an instant is the same to the bit wherever it is computed.
public struct SimulationTime: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// Nanoseconds since the origin; negative before it.
  public var nanoseconds: Int64

  /// The instant a whole number of nanoseconds after the origin.
  public init(nanoseconds: Int64) {
    self.nanoseconds = nanoseconds
  }

  /// The instant nearest to a number of seconds since the origin; see `SimulationDuration.init(seconds:)`.
  public init(seconds: Double) {
    self.nanoseconds = SimulationDuration(seconds: seconds).nanoseconds
  }

  /// The simulation's origin.
  public static let zero = SimulationTime(nanoseconds: 0)

  /// The instant that no event reaches: an absent deadline, an open horizon.
  public static let never = SimulationTime(nanoseconds: .max)

  /// The instant in seconds, rounded to the nearest `Double`.
  public var seconds: Double { Double(nanoseconds) / 1e9 }

  /// Whether the left is the earlier instant.
  public static func < (left: Self, right: Self) -> Bool { left.nanoseconds < right.nanoseconds }

  /// The instant `right` later, exactly; traps beyond ±292 years: see `saturatingAdding(_:)`.
  public static func + (left: Self, right: SimulationDuration) -> Self {
    Self(nanoseconds: left.nanoseconds + right.nanoseconds)
  }

  /// The instant `right` earlier, exactly; traps beyond ±292 years.
  public static func - (left: Self, right: SimulationDuration) -> Self {
    Self(nanoseconds: left.nanoseconds - right.nanoseconds)
  }

  /// The time from the right instant to the left, exactly; traps beyond ±292 years.
  public static func - (left: Self, right: Self) -> SimulationDuration {
    SimulationDuration(nanoseconds: left.nanoseconds - right.nanoseconds)
  }

  /// Moves the instant by a duration, exactly; traps beyond ±292 years.
  public static func += (left: inout Self, right: SimulationDuration) {
    left.nanoseconds += right.nanoseconds
  }

  /// The instant `duration` later, or `.never` where that cannot be represented.
  public func saturatingAdding(_ duration: SimulationDuration) -> Self {
    let (sum, overflow) = nanoseconds.addingReportingOverflow(duration.nanoseconds)
    return overflow ? .never : Self(nanoseconds: sum)
  }
}
