import Regression
import Testing

@Suite struct MeasurementTests {
  static let sample = MeasurementRecord(
    softwareVersion: "1.2", revision: "abc", host: "a \"machine\"", date: "2026-01-01T00:00:00Z",
    benchmarks: [
      BenchmarkMeasurement(
        name: "kernel/hold-1", digest: "00ff",
        counters: [ExactCounter(name: "events", subsystem: "kernel", value: .max)],
        samples: [SampleSeries(name: "cpu", subsystem: "kernel", unit: "ns", values: [3, 1, 2])])
    ],
    scenarios: [
      ScenarioBehaviour(name: "mm8", variant: "base", seed: 1, fingerprint: "f", outcomeDigest: "")
    ])

  @Test func whatIsWrittenIsRead() throws {
    for text in [Self.sample.json, Self.sample.line] {
      #expect(try MeasurementRecord(parsing: Array(text.utf8), path: "m.json") == Self.sample)
    }
    #expect(!Self.sample.line.contains("\n"))
  }

  @Test func unknownKeysArePassedOver() throws {
    let text = Self.sample.line.replacing("\"digest\":", with: "\"throughput\":[1,{}],\"digest\":")
    #expect(try MeasurementRecord(parsing: Array(text.utf8), path: "m.json") == Self.sample)
  }

  @Test(arguments: [
    ("\"apiary-measurement\"", "\"other\"", "schema: other is not \"apiary-measurement\""),
    ("\"schema_version\":1", "\"schema_version\":2", "schema_version: 2 is not 1, the only version known"),
    ("\"digest\":\"00ff\",", "", "benchmarks[0]: the key digest is missing"),
    ("kernel/hold-1", "kernel hold", "benchmarks[0].name: kernel hold is not a name of"),
    ("9223372036854775807", "-1", "benchmarks[0].counters[0].value: -1 is not a whole number"),
    ("9223372036854775807", "1.5", "benchmarks[0].counters[0].value: 1.5 is not a whole number"),
    ("[3,1,2]", "[]", "benchmarks[0].samples[0].values: a series needs a value"),
    ("[3,1,2]", "[3,true]", "benchmarks[0].samples[0].values[1]: true or false is not a whole number"),
    ("\"revision\":\"abc\"", "\"revision\":7", "revision: 7 is not a text of one line"),
    ("\"scenarios\":[", "\"scenarios\":[7,", "scenarios[0]: 7 is not an object"),
  ]) func faultsAreNamed(_ old: String, _ new: String, _ message: String) {
    let text = "\n" + Self.sample.line.replacing(old, with: new)
    let error = #expect(throws: RegressionError.self) {
      try MeasurementRecord(parsing: Array(text.utf8), path: "m.json")
    }
    let description = error.map(String.init(describing:)) ?? ""
    #expect(description.hasPrefix("m.json:2:"))
    #expect(description.contains(message), "\(description)")
  }

  @Test func namesComeOnce() {
    var twice = Self.sample
    twice.benchmarks += twice.benchmarks
    #expect(throws: RegressionError.self) {
      try MeasurementRecord(parsing: Array(twice.json.utf8), path: "m")
    }
    twice = Self.sample
    twice.scenarios += twice.scenarios
    #expect(throws: RegressionError.self) {
      try MeasurementRecord(parsing: Array(twice.json.utf8), path: "m")
    }
    #expect(throws: RegressionError.self) { try MeasurementRecord(parsing: [], path: "m") }
  }
}
