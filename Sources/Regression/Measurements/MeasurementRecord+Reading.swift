extension MeasurementRecord {
  /// Reads a record from its JSON form; unknown keys are passed over.
  ///
  /// O(length).
  /// - Parameter path: what errors call the text.
  /// - Throws: ``RegressionError/malformed(path:line:column:reason:)``.
  public init(parsing text: [UInt8], path: String) throws(RegressionError) {
    self = try JSONDocument(path: path, text: text).read(Self.init(reading:))
  }

  init(reading root: JSONCursor) throws(RegressionError) {
    let schema = try root.member("schema")
    guard try schema.text() == Self.schema else { throw schema.unexpected("\"\(Self.schema)\"") }
    let version = try root.member("schema_version")
    guard try version.count() == Self.schemaVersion else {
      throw version.unexpected("\(Self.schemaVersion), the only version known")
    }
    softwareVersion = try root.member("software_version").text()
    revision = try root.member("revision").text()
    host = try root.optionalMember("host")?.text() ?? ""
    date = try root.optionalMember("date")?.text() ?? ""
    benchmarks = []
    let names = Unique()
    benchmarks = try root.member("benchmarks").elements { (cursor) throws(RegressionError) in
      let benchmark = try BenchmarkMeasurement(reading: cursor)
      try names.take(benchmark.name, at: cursor)
      return benchmark
    }
    let titles = Unique()
    scenarios = try root.member("scenarios").elements { (cursor) throws(RegressionError) in
      let scenario = try ScenarioBehaviour(reading: cursor)
      try titles.take(scenario.title, at: cursor)
      return scenario
    }
  }
}

/// Names seen so far, none of which may come again; a class, since closures share it.
private final class Unique {
  private var names: Set<String> = []

  func take(_ name: String, at cursor: JSONCursor) throws(RegressionError) {
    guard names.insert(name).inserted else { throw cursor.fault("\(name) is there twice") }
  }
}

extension BenchmarkMeasurement {
  fileprivate init(reading cursor: JSONCursor) throws(RegressionError) {
    name = try cursor.member("name").benchmarkName()
    digest = try cursor.member("digest").text()
    let counterNames = Unique()
    counters = try cursor.member("counters").elements { (cursor) throws(RegressionError) in
      let counter = ExactCounter(
        name: try cursor.member("name").word(), subsystem: try cursor.member("subsystem").word(),
        unit: try cursor.member("unit").word(), value: try cursor.member("value").count())
      try counterNames.take("\(counter.subsystem) \(counter.name)", at: cursor)
      return counter
    }
    let seriesNames = Unique()
    samples = try cursor.member("samples").elements { (cursor) throws(RegressionError) in
      let series = try SampleSeries(reading: cursor)
      try seriesNames.take(series.name, at: cursor)
      return series
    }
  }
}

extension SampleSeries {
  fileprivate init(reading cursor: JSONCursor) throws(RegressionError) {
    name = try cursor.member("name").word()
    subsystem = try cursor.optionalMember("subsystem")?.text() ?? ""
    unit = try cursor.member("unit").word()
    let values = try cursor.member("values")
    self.values = try values.elements { (value) throws(RegressionError) in try value.count() }
    if self.values.isEmpty { throw values.fault("a series needs a value") }
  }
}

extension ScenarioBehaviour {
  fileprivate init(reading cursor: JSONCursor) throws(RegressionError) {
    name = try cursor.member("name").word()
    variant = try cursor.member("variant").word()
    seed = try cursor.member("seed").count()
    fingerprint = try cursor.member("fingerprint").text()
    outcomeDigest = try cursor.member("outcome_digest").text()
  }
}
