/// A fault put into the candidate's measurements, to see whether the gate finds it.
public struct Injection: Sendable, Equatable {
  /// What is made worse.
  public enum Fault: Sendable, Equatable {
    /// All noisy costs grow by a share.
    case slowdown(Double)
    /// The counters of allocations grow by a number.
    case allocations(Int64)
    /// The digest is another.
    case digest
  }

  /// Which benchmarks.
  public var benchmarks: NamePattern
  /// What is made worse.
  public var fault: Fault

  /// A fault in the benchmarks of a pattern.
  public init(_ fault: Fault, in benchmarks: String) {
    self.fault = fault
    self.benchmarks = NamePattern(benchmarks)
  }

  /// A record with the fault in it.
  public func applied(to measurement: MeasurementRecord) -> MeasurementRecord {
    var measurement = measurement
    for index in measurement.benchmarks.indices where benchmarks.matches(measurement.benchmarks[index].name) {
      apply(to: &measurement.benchmarks[index])
    }
    return measurement
  }

  private func apply(to benchmark: inout BenchmarkMeasurement) {
    switch fault {
    case .slowdown(let share):
      for index in benchmark.samples.indices {
        benchmark.samples[index].values = benchmark.samples[index].values.map { value in
          Int64((Double(value) * (1 + share)).rounded())
        }
      }
    case .allocations(let count):
      for index in benchmark.counters.indices where benchmark.counters[index].name == "allocations" {
        benchmark.counters[index].value += count
      }
    case .digest: benchmark.digest += "-injected"
    }
  }
}
