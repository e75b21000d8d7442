public import Simulation

/// The work of serving one request to a language model, linear in its tokens.
public struct LLMServiceModel: Sendable, Equatable {
  /// Work of a request without tokens.
  public var base: SimulationDuration
  /// Work of reading one token of the prompt.
  public var perContextToken: SimulationDuration
  /// Work of generating one token of the answer.
  public var perGeneratedToken: SimulationDuration

  /// The model of three durations, none of which may be negative.
  public init(
    base: SimulationDuration, perContextToken: SimulationDuration, perGeneratedToken: SimulationDuration
  ) {
    self.base = base
    self.perContextToken = perContextToken
    self.perGeneratedToken = perGeneratedToken
  }
}
