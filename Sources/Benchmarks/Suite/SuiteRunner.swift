internal import Probe

/// Executes benchmarks of the registry, one after the other, each to its plan.
public struct SuiteRunner {
  private let plan: RepetitionPlan
  private let scale: BenchmarkScale
  private let meter = CostMeter()

  /// A runner; tests and instruction counts take the tiny scale.
  public init(_ plan: RepetitionPlan, scale: BenchmarkScale = .full) {
    self.plan = plan
    self.scale = scale
  }

  /// Why the processor's counters are not among the metrics; nil where they are.
  public var hardwareUnavailability: String? { meter.hardwareUnavailability }

  /// Executes one benchmark.
  /// - Throws: `BenchmarkError` where an execution failed, did not compute what the first did, or was interrupted.
  public func run(_ benchmark: Benchmark) throws(BenchmarkError) -> BenchmarkResult {
    // What others have left free is not this one's memory.
    Probe.releaseFreeMemory()
    let start = Probe.sample().wallNanoseconds
    let first = try execute(benchmark).outcome
    for _ in 1..<RepetitionPlan.warmUps { try check(benchmark, try execute(benchmark).outcome, first) }
    var costs: [ExecutionCost] = []
    while plan.goesOn(after: costs, elapsedSeconds: Double(Probe.sample().wallNanoseconds - start) / 1e9) {
      let (cost, outcome) = try execute(benchmark)
      try check(benchmark, outcome, first)
      costs.append(cost)
    }
    return BenchmarkResult(benchmark, first, costs)
  }

  /// Prepares a benchmark several times and runs it one time less or as often: the difference in instructions between
  /// the two is one execution.
  public func rehearse(_ benchmark: Benchmark, running count: Int, of preparations: Int)
    throws(BenchmarkError)
  {
    do {
      for index in 0..<preparations {
        let prepared = try benchmark.prepare(scale)
        if index < count { try prepared.run() }
      }
    } catch {
      throw .failed(path: benchmark.name, reason: String(describing: error))
    }
  }

  private func execute(
    _ benchmark: Benchmark
  ) throws(BenchmarkError) -> (cost: ExecutionCost, outcome: BenchmarkOutcome) {
    if InterruptFlag.isRaised { throw .interrupted }
    do {
      let prepared = try benchmark.prepare(scale)
      let cost = try meter.measure(prepared.run)
      return (cost, try prepared.outcome())
    } catch {
      if InterruptFlag.isRaised { throw .interrupted }
      throw .failed(path: benchmark.name, reason: String(describing: error))
    }
  }

  private func check(
    _ benchmark: Benchmark, _ outcome: BenchmarkOutcome, _ first: BenchmarkOutcome
  ) throws(BenchmarkError) {
    guard outcome != first else { return }
    throw .disagreement(path: benchmark.name, outcomes: [first.digest, outcome.digest])
  }
}
