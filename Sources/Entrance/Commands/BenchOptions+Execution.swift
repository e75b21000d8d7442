internal import Benchmarks
internal import Lab

extension BenchOptions {
  /// Runs the benchmarks and prints what they gave.
  func execute() throws(LabError) -> Int32 {
    if isSizes { return try executeSizes() }
    if !isTable { return try executeSuite() }
    if !learningCases.isEmpty { return executeLearning() }
    if !evolutionCases.isEmpty { return executeEvolution() }
    let runner = BenchmarkRunner(
      kinds: QueueKind.all.filter { queues.contains($0.name) },
      fingerprints: fingerprint.map { [$0 == .on] } ?? [true, false], repetitions: tableRepetitions)
    var records: [BenchmarkRecord] = []
    do throws(BenchmarkError) {
      for benchmarkCase in cases {
        if !isQuiet { Console.remark("running \(benchmarkCase.path)") }
        records += try runner.run(benchmarkCase)
      }
    } catch {
      Console.error(error.description)
      return ExitStatus.behaviourChanged.rawValue
    }
    if format == .json { Console.answer(json: records.map(BenchAnswer.init)) } else { printTable(records) }
    return ExitStatus.success.rawValue
  }

  private func printTable(_ records: [BenchmarkRecord]) {
    var table = TerminalTable([
      "benchmark", "queue", "fingerprint", "million/s", "least", "most", "ns each", "also", "digest",
    ])
    for record in records {
      let rate = record.eventsPerSecond
      table.add([
        record.benchmarkCase.path, record.queue, record.isFingerprinted.map { $0 ? "on" : "off" } ?? "",
        Self.rounded(rate.median / 1e6), Self.rounded(rate.least / 1e6), Self.rounded(rate.most / 1e6),
        Self.rounded(1e9 / rate.median), Self.words(record.measures),
        String(record.digest.prefix { $0 != " " }),
      ])
    }
    Console.answer(table, as: format)
  }

  private static func rounded(_ value: Double) -> String {
    NumberWords.significant((value * 100).rounded() / 100)
  }

  private static func words(_ measures: [MeasureSummary]) -> String {
    measures.map { measure in
      "\(measure.name.replacing("_", with: " ")) \(words(measure.spread))"
    }.joined(separator: ", ")
  }

  /// The median, and the ends where they differ.
  private static func words(_ spread: Spread) -> String {
    let median = NumberWords.significant(spread.median)
    guard spread.least < spread.most else { return median }
    return "\(median) (\(NumberWords.significant(spread.least))–\(NumberWords.significant(spread.most)))"
  }
}

/// The answer of `bench` for one benchmark on one queue as JSON.
private struct BenchAnswer: Encodable {
  enum Value: Encodable {
    case count(Int)
    case number(Double)
    case word(String)

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .count(let count): try container.encode(count)
      case .number(let number): try container.encode(JSONNumber(number))
      case .word(let word): try container.encode(word)
      }
    }
  }

  let benchmark: String
  let parameters: [String: Value]
  let eventsPerSecond: JSONNumber
  let eventsPerSecondLeast: JSONNumber
  let eventsPerSecondMost: JSONNumber
  let events: Int
  let repetitions: Int
  let measures: [String: JSONNumber]
  let measuresLeast: [String: JSONNumber]
  let measuresMost: [String: JSONNumber]
  let digest: String

  enum CodingKeys: String, CodingKey {
    case benchmark, parameters, events, repetitions, measures, digest
    case measuresLeast = "measures_least"
    case measuresMost = "measures_most"
    case eventsPerSecond = "events_per_second"
    case eventsPerSecondLeast = "events_per_second_least"
    case eventsPerSecondMost = "events_per_second_most"
  }

  init(_ record: BenchmarkRecord) {
    benchmark = record.benchmarkCase.benchmark
    parameters = Self.parameters(of: record)
    eventsPerSecond = JSONNumber(record.eventsPerSecond.median)
    eventsPerSecondLeast = JSONNumber(record.eventsPerSecond.least)
    eventsPerSecondMost = JSONNumber(record.eventsPerSecond.most)
    events = record.events
    repetitions = record.repetitions
    measures = Self.figures(of: record, \.median)
    measuresLeast = Self.figures(of: record, \.least)
    measuresMost = Self.figures(of: record, \.most)
    digest = record.digest
  }

  private static func figures(
    of record: BenchmarkRecord, _ figure: (Spread) -> Double
  ) -> [String: JSONNumber] {
    Dictionary(uniqueKeysWithValues: record.measures.map { ($0.name, JSONNumber(figure($0.spread))) })
  }

  private static func parameters(of record: BenchmarkRecord) -> [String: Value] {
    var parameters: [String: Value] = ["queue": .word(record.queue)]
    if let isFingerprinted = record.isFingerprinted {
      parameters["fingerprint"] = .word(isFingerprinted ? "on" : "off")
    }
    for parameter in record.benchmarkCase.parameters {
      parameters[parameter.name] =
        switch parameter.value {
        case .count(let count): .count(count)
        case .number(let number): .number(number)
        case .word(let word): .word(word)
        }
    }
    return parameters
  }
}
