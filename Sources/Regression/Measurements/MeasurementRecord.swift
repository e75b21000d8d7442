/// What one process of a benchmark program measured: the record that the gate compares.
///
/// Its JSON form (`json`, `init(parsing:path:)`) is the contract between programs that measure and the gate: any
/// program that prints it can be judged. It holds facts alone; nothing in it says what is good.
public struct MeasurementRecord: Sendable, Equatable {
  /// The version of the program that measured.
  public var softwareVersion: String
  /// The revision of its sources, or `unknown`.
  public var revision: String
  /// The machine in words, only shown; empty where it is not known.
  public var host: String
  /// When it was measured, only shown; empty where it is not known.
  public var date: String
  /// What each benchmark gave, names unique, in the order of the program.
  public var benchmarks: [BenchmarkMeasurement]
  /// What scenarios did, none twice, in the order of the program.
  public var scenarios: [ScenarioBehaviour]

  /// A record of the given facts; that names are unique is the caller's care.
  public init(
    softwareVersion: String, revision: String, host: String = "", date: String = "",
    benchmarks: [BenchmarkMeasurement], scenarios: [ScenarioBehaviour] = []
  ) {
    self.softwareVersion = softwareVersion
    self.revision = revision
    self.host = host
    self.date = date
    self.benchmarks = benchmarks
    self.scenarios = scenarios
  }

  /// The record without times, and without where, when and of what revision it was taken.
  ///
  /// Of equal programs, it has equal bytes.
  public var exact: MeasurementRecord {
    var record = self
    (record.revision, record.host, record.date) = ("unknown", "", "")
    for index in record.benchmarks.indices { record.benchmarks[index].samples = [] }
    return record
  }

  /// The benchmark of a name; O(benchmarks).
  public func benchmark(_ name: String) -> BenchmarkMeasurement? { benchmarks.first { $0.name == name } }
}
