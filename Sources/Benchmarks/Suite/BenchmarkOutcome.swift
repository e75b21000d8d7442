/// What one execution of a benchmark computed: the same every time.
public struct BenchmarkOutcome: Sendable, Equatable {
  /// How much was done, in the benchmark's unit.
  public let amount: Int
  /// A digest of what was computed, so that nobody times a wrong result.
  public let digest: String
  /// What was counted exactly, beside allocations and references.
  public let counters: [ExactCounter]
  /// What a scenario did, where the benchmark is one.
  public let behaviour: BenchmarkBehaviour?

  /// The outcome as given.
  public init(
    amount: Int, digest: String, counters: [ExactCounter] = [], behaviour: BenchmarkBehaviour? = nil
  ) {
    self.amount = amount
    self.digest = digest
    self.counters = counters
    self.behaviour = behaviour
  }
}
