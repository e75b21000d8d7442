/// What a benchmark gave.
public struct BenchmarkResult: Sendable {
  /// The benchmark's name.
  public let name: String
  /// What it does many of.
  public let unit: String
  /// The part of the program that its times belong to.
  public let subsystem: String
  /// What every execution computed.
  public let outcome: BenchmarkOutcome
  /// All exact counts: those of the outcome, then allocations and references of the first measured execution.
  public private(set) var counters: [ExactCounter]
  /// What was measured, each over all repetitions.
  public let metrics: [MetricSummary]

  /// How many repetitions were measured.
  public var repetitions: Int { metrics.first?.values.count ?? 0 }

  /// A metric, nil where it was not to be had.
  public func metric(_ metric: CostMetric) -> MetricSummary? { metrics.first { $0.metric == metric } }

  /// How many of the unit a second of CPU time does, by the median.
  public var unitsPerSecond: Double {
    Double(outcome.amount) / max(metric(.cpu)?.median ?? .nan, 1) * 1e9
  }

  /// Adds a count that was taken otherwise.
  public mutating func add(_ counter: ExactCounter) { counters.append(counter) }

  init(_ benchmark: Benchmark, _ outcome: BenchmarkOutcome, _ costs: [ExecutionCost]) {
    name = benchmark.name
    unit = benchmark.unit
    subsystem = benchmark.subsystem
    self.outcome = outcome
    counters = outcome.counters + (costs.first?.counters ?? [])
    metrics = (costs.first?.samples ?? []).indices.map { index in
      MetricSummary(costs[0].samples[index].metric, costs.map { $0.samples[index].value })
    }
  }
}
