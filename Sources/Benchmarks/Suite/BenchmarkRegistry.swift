/// Benchmarks by name.
public struct BenchmarkRegistry: Sendable {
  /// Those of this module: the kernel, scheduling, learning and evolution.
  public static let standard = BenchmarkRegistry(
    HoldBenchmark.all + PHOLDBenchmark.all + MultiServerBenchmark.all + WaitingBenchmark.all
      + WorkflowBenchmark.all + MachineBenchmark.all + TrainingBenchmark.all + PopulationBenchmark.all
      + SearchBenchmark.all)

  /// The benchmarks in the order in which they run.
  public let all: [Benchmark]

  /// - Precondition: no two have one name.
  public init(_ benchmarks: [Benchmark]) {
    precondition(Set(benchmarks.map(\.name)).count == benchmarks.count, "two benchmarks have one name")
    all = benchmarks
  }

  /// This registry and further benchmarks.
  public func adding(_ benchmarks: [Benchmark]) -> BenchmarkRegistry { BenchmarkRegistry(all + benchmarks) }
}
