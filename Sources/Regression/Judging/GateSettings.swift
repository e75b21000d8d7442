/// How a gate judges.
public struct GateSettings: Sendable, Equatable {
  /// Which benchmarks are measured, as patterns; all where there is none.
  public var benchmarks: [String] = []
  /// Which of them are judged by pairs of processes too, as patterns; all where there is none.
  public var paired: [String] = []
  /// The metrics that are judged by pairs of processes.
  public var metrics = ["cpu"]
  /// How much worse a metric may become, as a share.
  public var tolerance = 0.03
  /// Exceptions; of several that fit, the last counts.
  public var rules: [CostRule] = []
  /// How many blocks of four processes (base, candidate, candidate, base) are measured before the first judgement.
  public var blocks = 12
  /// How many rounds there are at most: the first, and those on fresh blocks.
  public var rounds = 5
  /// What stands for the repetitions of one process.
  public var summary = ProcessSummary.least
  /// The probability of even one false alarm among all comparisons of a round, were every cost just at its tolerance.
  public var significance = 0.05
  /// The confidence of the intervals.
  public var confidence = 0.95
  /// How many resamples an interval is drawn from.
  public var resamples = 1999
  /// How many gates are imagined to find out what could have been seen; 0 for none.
  public var imaginedGates = 200
  /// The seed of the resampling.
  public var seed: UInt64 = 1

  /// The usual settings.
  public init() {}

  /// Whether a benchmark is measured.
  func selects(_ benchmark: String) -> Bool {
    NamePattern.matches(benchmark, any: benchmarks)
  }

  /// Whether a benchmark is judged by pairs of processes.
  public func pairs(_ benchmark: String) -> Bool {
    NamePattern.matches(benchmark, any: paired)
  }

  /// How much worse a cost of a benchmark may become, as a share; nil where it is not judged.
  func tolerance(of cost: String, in benchmark: String, otherwise usual: Double) -> Double? {
    let rule = rules.last { $0.benchmarks.matches(benchmark) && $0.cost.matches(cost) }
    return rule.map(\.tolerance) ?? usual
  }
}
