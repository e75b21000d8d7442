internal import Probe

/// Runs benchmarks of evolution by CPU time, on one thread.
public struct EvolutionRunner {
  private let repetitions: Int
  /// A repetition lasts at least this long.
  private static let windowSeconds = 0.05

  /// - Precondition: at least one repetition.
  public init(repetitions: Int) {
    precondition(repetitions > 0, "nothing to run")
    self.repetitions = repetitions
  }

  /// Runs one benchmark, after a trial that only warms up.
  /// - Throws: `BenchmarkError.disagreement` where trials have not computed the same.
  public func run(_ benchmarkCase: EvolutionCase) throws(BenchmarkError) -> EvolutionRecord {
    let first = benchmarkCase.trial()
    var microseconds: [Double] = []
    var (units, allocations) = (0, 0)
    for _ in 0..<repetitions {
      var (seconds, count) = (0.0, 0)
      while seconds < Self.windowSeconds {
        let trial = benchmarkCase.trial()
        guard trial.digest == first.digest else {
          throw .disagreement(
            path: benchmarkCase.path, outcomes: [first, trial].map { Self.words($0.digest) })
        }
        seconds += trial.seconds
        count += trial.units
        allocations += trial.allocations
      }
      microseconds.append(seconds / Double(count) * 1e6)
      units += count
    }
    return EvolutionRecord(
      benchmarkCase: benchmarkCase, microseconds: Spread(microseconds),
      allocations: Probe.countsAllocations ? Double(allocations) / Double(units) : nil,
      digest: Self.words(first.digest))
  }

  private static func words(_ digest: UInt64) -> String {
    let digits = String(digest, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
