/// A number of the scenario that a search sets.
public struct EvolvedParameter: Sendable, Equatable {
  /// What the number is in the scenario.
  public enum Form: Sendable, Equatable {
    /// A number.
    case number
    /// A whole number, to which a candidate's is rounded.
    case integer
    /// A duration, of which a candidate has the seconds.
    case duration
  }

  /// The dotted path, such as `scheduler.weights.0`.
  public var key: String
  /// What it is in the scenario.
  public var form: Form
  /// The least value.
  public var lower: Double
  /// The greatest value.
  public var upper: Double
  /// Whether the search sees its logarithm.
  public var isLogarithmic: Bool
  /// The value in the scenario as written, where the search begins, within the bounds.
  public var start: Double

  /// The least coordinate.
  public var lowerCoordinate: Double { coordinate(of: lower) }
  /// The greatest coordinate.
  public var upperCoordinate: Double { coordinate(of: upper) }
}
