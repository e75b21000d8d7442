/// A key that a variant or an option set.
public struct ScenarioParameter: Sendable, Equatable {
  /// The dotted path.
  public let key: String
  /// The value as a person would write it.
  public let value: String
}
