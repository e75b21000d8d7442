/// One fault of a scenario: where it is, which key it concerns, and what is wrong.
public struct Fault: Sendable, Equatable {
  /// The scenario file.
  public var path: String
  /// Where the key or the value stands.
  public var location: SourceLocation
  /// The full dotted path of the key, where the fault concerns one.
  public var key: String?
  /// What is wrong.
  public var problem: Problem
  /// What brings the fault about, where the scenario as written does not have it: a variant or options.
  public var context: String?

  /// A fault at a place.
  public init(
    path: String, location: SourceLocation, key: String? = nil, problem: Problem, context: String? = nil
  ) {
    self.path = path
    self.location = location
    self.key = key
    self.problem = problem
    self.context = context
  }

  /// Whether two faults are the same, whatever brings them about.
  func isSame(as other: Fault) -> Bool {
    location == other.location && key == other.key && problem == other.problem
  }
}
