/// An entry of the registry of benchmarks.
public struct Benchmark: Sendable {
  /// Its name, such as `kernel/hold-ladder-1000`.
  public let name: String
  /// What it does many of, such as `hold`.
  public let unit: String
  /// The part of the program that its times belong to, such as `kernel`.
  public let subsystem: String
  /// Makes what is run once; all of it anew, so that every execution is the same.
  public let prepare: @Sendable (BenchmarkScale) throws -> PreparedBenchmark

  /// An entry; its subsystem is the first component of its name.
  public init(
    _ name: String, unit: String, prepare: @escaping @Sendable (BenchmarkScale) throws -> PreparedBenchmark
  ) {
    self.name = name
    self.unit = unit
    subsystem = String(name.prefix { $0 != "/" })
    self.prepare = prepare
  }
}
