/// How often a benchmark is executed.
public struct RepetitionPlan: Sendable, Equatable {
  /// Executions that are not measured, in which caches fill and what is made once is made.
  public static let warmUps = 2
  /// Without a number of repetitions, there are enough for an interval, and no more than this.
  static let adaptive = 6...500
  /// The interval of the median is tight where its ends are this part of the median from it at most.
  static let tightness = 0.01

  /// How many repetitions are measured; nil: until the interval is tight.
  public let repetitions: Int?
  /// No repetition is begun after so many seconds, warm-up included, but for the first ones.
  public let timeBoxSeconds: Double
  /// How many are made even after that.
  public let leastRepetitions: Int

  /// - Parameter timeBoxSeconds: nil for no limit with a number of repetitions, and 2 s without.
  public init(repetitions: Int? = nil, timeBoxSeconds: Double? = nil, leastRepetitions: Int = 1) {
    self.repetitions = repetitions
    self.leastRepetitions = min(leastRepetitions, repetitions ?? .max)
    self.timeBoxSeconds = timeBoxSeconds ?? (repetitions == nil ? 2 : .infinity)
  }

  /// Whether another repetition is to follow so many seconds after the beginning.
  func goesOn(after costs: [ExecutionCost], elapsedSeconds: Double) -> Bool {
    if costs.count < leastRepetitions { return true }
    if elapsedSeconds >= timeBoxSeconds { return false }
    if let repetitions { return costs.count < repetitions }
    guard costs.count >= Self.adaptive.lowerBound else { return true }
    return costs.count < Self.adaptive.upperBound && !Self.isTight(costs)
  }

  private static func isTight(_ costs: [ExecutionCost]) -> Bool {
    let summary = MetricSummary(.cpu, costs.map(\.cpuNanoseconds))
    let reach = max(summary.high - summary.median, summary.median - summary.low)
    return reach <= tightness * summary.median
  }
}
