/// What one process measured of one benchmark.
public struct BenchmarkMeasurement: Sendable, Equatable, Encodable {
  /// Its name, such as `kernel/hold-ladder-1000`: letters, digits and `._/=+-`.
  public var name: String
  /// A digest of what it computed; empty where it has none.
  public var digest: String
  /// Quantities that are the same in every process of one binary.
  public var counters: [ExactCounter]
  /// Quantities that vary from repetition to repetition.
  public var samples: [SampleSeries]

  /// A record of the given facts.
  public init(name: String, digest: String, counters: [ExactCounter], samples: [SampleSeries]) {
    self.name = name
    self.digest = digest
    self.counters = counters
    self.samples = samples
  }

  /// The counter of a subsystem and name; O(counters).
  public func counter(_ subsystem: String, _ name: String) -> ExactCounter? {
    counters.first { $0.subsystem == subsystem && $0.name == name }
  }

  /// The series of a name; O(series).
  public func series(_ name: String) -> SampleSeries? { samples.first { $0.name == name } }
}
