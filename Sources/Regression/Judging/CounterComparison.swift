/// An exact counter of the base beside that of the candidate.
public struct CounterComparison: Sendable, Equatable {
  /// What it comes to.
  public enum Outcome: String, Sendable {
    /// The counts are equal.
    case same
    /// They differ within the tolerance that is configured.
    case tolerated
    /// The candidate's is larger.
    case worse
    /// The candidate's is smaller.
    case better
    /// Processes of one program do not agree, so that it is no exact counter.
    case unsteady
  }

  /// The benchmark's name.
  public let benchmark: String
  /// The part of the program, such as `memory`.
  public let subsystem: String
  /// What is counted, such as `allocations`.
  public let name: String
  /// The unit of the counts.
  public let unit: String
  /// The base's count.
  public let base: Int64
  /// The candidate's count.
  public let candidate: Int64
  /// How much worse it may become, as a share.
  public let tolerance: Double
  /// What it comes to.
  public let outcome: Outcome

  init(
    _ counter: ExactCounter, of benchmark: String, candidate: Int64, tolerance: Double, isSteady: Bool
  ) {
    self.benchmark = benchmark
    subsystem = counter.subsystem
    name = counter.name
    unit = counter.unit
    base = counter.value
    self.candidate = candidate
    self.tolerance = tolerance
    outcome = isSteady ? Self.outcome(counter.value, candidate, tolerance) : .unsteady
  }

  private static func outcome(_ base: Int64, _ candidate: Int64, _ tolerance: Double) -> Outcome {
    if base == candidate { return .same }
    if abs(Double(candidate) - Double(base)) <= tolerance * Double(base) { return .tolerated }
    return candidate > base ? .worse : .better
  }

  /// Candidate / base; NaN where both are zero.
  public var ratio: Double { Double(candidate) / Double(base) }
}
