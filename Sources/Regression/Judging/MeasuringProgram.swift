/// The two programs of a gate, as something that can be asked for measurements.
public protocol MeasuringProgram {
  /// Why a measurement can fail.
  associatedtype Failure: Error

  /// Measures in a process of its own.
  ///
  /// - Parameter names: the benchmarks to measure, by their whole names; nil for all that the gate is about.
  mutating func measure(_ side: GateSide, only names: [String]?) throws(Failure) -> MeasurementRecord

  /// Whether the time is up: what has begun is brought to its end, and nothing more is begun.
  var isOutOfTime: Bool { get }
}
