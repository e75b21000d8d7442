/// A figure of one trial beside its rate.
struct Measure: Sendable, Equatable {
  /// The quantity with its unit, such as `worst_hold_nanoseconds`.
  let name: String
  let value: Double
}
