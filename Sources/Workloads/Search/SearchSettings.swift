public import Evolution

/// How something is searched for, whatever it is.
public struct SearchSettings: Sendable, Equatable {
  /// The strategy's name in `SearchCatalogue`.
  public var strategy: String
  /// Candidates a generation; nil for the strategy's own number.
  public var populationSize: Int?
  /// Candidates that are evaluated, at most.
  public var evaluations: Int
  /// The fitness that is good enough to stop; nil: none.
  public var target: Double?
  /// The standard deviation of first steps in every coordinate; nil for the strategy's own.
  public var stepSize: Double?

  /// What was chosen of the strategy's settings; the others are its own.
  public var choices: [SettingChoice] = []

  /// A search with the strategy's own numbers.
  public init(strategy: String, evaluations: Int) {
    self.strategy = strategy
    self.evaluations = evaluations
  }
}
