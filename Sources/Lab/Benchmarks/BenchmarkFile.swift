public import Benchmarks
import Probe
import Results

/// Results of benchmarks as a result file.
///
/// The groups `benchmarks`, `counters` (what is exact), `metrics` (median, interval and range of what is not) and
/// `samples` (each repetition) are tables; the last three name the benchmark in every row.
public struct BenchmarkFile: Sendable {
  private let results: [BenchmarkResult]
  private let date: String

  /// A file of some results, made at a date in ISO 8601.
  public init(_ results: [BenchmarkResult], date: String) {
    self.results = results
    self.date = date
  }

  /// Writes the file, which appears whole or not at all.
  /// - Throws: `LabError.results`.
  public func write(to path: String) throws(LabError) {
    do {
      let writer = try ResultFileWriter(path: path, kind: .benchmark)
      try writer.setCommonAttributes(
        title: NumberWords.counted(results.count, "benchmark"), softwareVersion: ApiaryVersion.current)
      let host = HostDescription.current()
      try writer.setAttribute("git_revision", .string(SoftwareRevision.current))
      try writer.setAttribute("host", .string("\(host.name) (\(host.operatingSystem), \(host.kernel))"))
      let cores = NumberWords.counted(host.coreCount, "core")
      try writer.setAttribute("cpu", .string("\(host.cpuModel), \(cores)"))
      try writer.setAttribute("compiler", .string(host.compiler))
      try writer.setAttribute("date", .string(date))
      try writeBenchmarks(to: writer)
      try writeCounters(to: writer)
      try writeMetrics(to: writer)
      try writeSamples(to: writer)
      try writer.commit()
    } catch {
      throw .results(error)
    }
  }

  private static let row = ColumnDefinition("row", .int64, longName: "number of the row")
  private static let name = ColumnDefinition("benchmark", .string, longName: "name of the benchmark")

  private static func text(_ name: String, _ meaning: String) -> ColumnDefinition {
    ColumnDefinition(name, .string, longName: meaning)
  }

  private static func number(_ name: String, _ meaning: String) -> ColumnDefinition {
    ColumnDefinition(name, .double, longName: meaning)
  }

  private static func count(_ name: String, _ meaning: String) -> ColumnDefinition {
    ColumnDefinition(name, .int64, longName: meaning)
  }

  private func writeBenchmarks(to writer: ResultFileWriter) throws(ResultsError) {
    let table = try writer.addTable(
      in: "benchmarks", axis: Self.name,
      columns: [
        Self.text("unit", "what it does many of"), Self.text("digest", "digest of what it computed"),
        Self.count("amount", "how many units an execution does"),
        Self.count("repetitions", "executions that were measured"),
        Self.number("units_per_second", "units done per second of CPU time"),
      ])
    try table.append([
      .string(results.map(\.name)), .string(results.map(\.unit)), .string(results.map(\.outcome.digest)),
      .int64(results.map { Int64($0.outcome.amount) }), .int64(results.map { Int64($0.repetitions) }),
      .double(results.map(\.unitsPerSecond)),
    ])
  }

  private func writeCounters(to writer: ResultFileWriter) throws(ResultsError) {
    let table = try writer.addTable(
      in: "counters", axis: Self.row,
      columns: [
        Self.name, Self.text("subsystem", "part of the program"), Self.text("counter", "what is counted"),
        Self.text("counter_unit", "unit of the count"),
        Self.count("value", "the count, the same in every run of one program"),
      ])
    let rows = results.flatMap { result in result.counters.map { (result.name, $0) } }
    try table.append([
      Self.numbers(rows.count), .string(rows.map(\.0)), .string(rows.map(\.1.subsystem)),
      .string(rows.map(\.1.name)), .string(rows.map(\.1.unit)), .int64(rows.map { Int64($0.1.value) }),
    ])
  }

  private func writeMetrics(to writer: ResultFileWriter) throws(ResultsError) {
    let table = try writer.addTable(
      in: "metrics", axis: Self.row,
      columns: [
        Self.name, Self.text("metric", "what was measured"), Self.text("metric_unit", "unit of the figures"),
        Self.number("median", "median over the repetitions"),
        Self.number("low", "lower end of the median's confidence interval"),
        Self.number("high", "upper end of the median's confidence interval"),
        Self.number("confidence", "confidence of the interval"),
        Self.number("least", "least value"), Self.number("most", "largest value"),
      ])
    let rows = results.flatMap { result in result.metrics.map { (result.name, $0) } }
    try table.append([
      Self.numbers(rows.count), .string(rows.map(\.0)), .string(rows.map(\.1.metric.name)),
      .string(rows.map(\.1.metric.unit)), .double(rows.map(\.1.median)), .double(rows.map(\.1.low)),
      .double(rows.map(\.1.high)), .double(rows.map(\.1.interval.confidence)),
      .double(rows.map(\.1.least)), .double(rows.map(\.1.most)),
    ])
  }

  private func writeSamples(to writer: ResultFileWriter) throws(ResultsError) {
    let table = try writer.addTable(
      in: "samples", axis: Self.row,
      columns: [
        Self.name, Self.text("metric", "what was measured"),
        Self.count("repetition", "number of the repetition"),
        Self.count("value", "the figure, in the metric's unit"),
      ])
    let rows = results.flatMap { result in
      result.metrics.flatMap { metric in
        metric.values.enumerated().map { (result.name, metric.metric.name, $0.offset, $0.element) }
      }
    }
    try table.append([
      Self.numbers(rows.count), .string(rows.map(\.0)), .string(rows.map(\.1)),
      .int64(rows.map { Int64($0.2) }), .int64(rows.map { Int64($0.3) }),
    ])
  }

  private static func numbers(_ count: Int) -> ColumnValues { .int64((0..<count).map(Int64.init)) }
}
