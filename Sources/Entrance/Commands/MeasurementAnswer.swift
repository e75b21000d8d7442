internal import Benchmarks
internal import Lab
internal import Probe

/// The answer of `bench` for benchmarks of the registry as JSON: a measurement record, schema version 1.
///
/// Exact counts and samples are integers. What a reader can compute from the samples (`summary`, `units_per_second`) is
/// there for people.
struct MeasurementAnswer: Encodable {
  struct Counter: Encodable {
    let name: String
    let subsystem: String
    let unit: String
    let value: Int
  }

  struct Sample: Encodable {
    let name: String
    let subsystem: String
    let unit: String
    let values: [Int]
    let median: JSONNumber
    let low: JSONNumber
    let high: JSONNumber
    let confidence: JSONNumber
  }

  struct Entry: Encodable {
    let name: String
    let digest: String
    let unit: String
    let amount: Int
    let unitsPerSecond: JSONNumber
    let counters: [Counter]
    let samples: [Sample]

    enum CodingKeys: String, CodingKey {
      case name, digest, unit, amount, counters, samples
      case unitsPerSecond = "units_per_second"
    }
  }

  struct Behaviour: Encodable {
    let name: String
    let variant: String
    let seed: UInt64
    let fingerprint: String
    let outcomeDigest: String

    enum CodingKeys: String, CodingKey {
      case name, variant, seed, fingerprint
      case outcomeDigest = "outcome_digest"
    }
  }

  let schema = "apiary-measurement"
  let schemaVersion = 1
  let softwareVersion = ApiaryVersion.current
  let revision = SoftwareRevision.current
  let host = HostDescription.current().cpuModel
  let date: String
  let benchmarks: [Entry]
  let scenarios: [Behaviour]

  enum CodingKeys: String, CodingKey {
    case schema, revision, host, date, benchmarks, scenarios
    case schemaVersion = "schema_version"
    case softwareVersion = "software_version"
  }

  init(_ results: [BenchmarkResult], date: String) {
    self.date = date
    benchmarks = results.map(Entry.init)
    scenarios = results.compactMap(\.outcome.behaviour).map {
      Behaviour(
        name: $0.scenario, variant: $0.variant, seed: $0.seed, fingerprint: $0.fingerprint,
        outcomeDigest: $0.outcomeDigest)
    }
  }
}

extension MeasurementAnswer.Entry {
  init(_ result: BenchmarkResult) {
    name = result.name
    digest = result.outcome.digest
    unit = result.unit
    amount = result.outcome.amount
    unitsPerSecond = JSONNumber(result.unitsPerSecond)
    counters = result.counters.map {
      MeasurementAnswer.Counter(name: $0.name, subsystem: $0.subsystem, unit: $0.unit, value: $0.value)
    }
    samples = result.metrics.map {
      MeasurementAnswer.Sample(
        name: $0.metric.name, subsystem: $0.metric.subsystem ?? result.subsystem, unit: $0.metric.unit,
        values: $0.values, median: JSONNumber($0.median), low: JSONNumber($0.low), high: JSONNumber($0.high),
        confidence: JSONNumber($0.interval.confidence))
    }
  }
}
