public import Benchmarks

extension BenchmarkRegistry {
  /// The whole registry: that of `Benchmarks`, then result files, scenario files and whole runs of shipped scenarios.
  ///
  /// The latter only where the folder of scenarios is found; see ``ShippedScenario/folder``.
  public static var complete: BenchmarkRegistry {
    standard.adding(ResultFileBenchmark.all + ScenarioParsingBenchmark.all + ShippedScenario.benchmarks)
  }
}

extension SizeFamily {
  /// All families: those of `Benchmarks`, then shipped scenarios where their folder is found.
  public static var complete: [SizeFamily] { standard + ShippedScenario.families }
}
