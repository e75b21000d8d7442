internal import Benchmarks
internal import Lab

extension BenchOptions {
  /// Runs benchmarks of evolution and prints what they gave.
  func executeEvolution() -> Int32 {
    let runner = EvolutionRunner(repetitions: tableRepetitions)
    var records: [EvolutionRecord] = []
    do throws(BenchmarkError) {
      for benchmarkCase in evolutionCases {
        if !isQuiet { Console.remark("running \(benchmarkCase.path)") }
        records.append(try runner.run(benchmarkCase))
      }
    } catch {
      Console.error(error.description)
      return ExitStatus.behaviourChanged.rawValue
    }
    if format == .json {
      Console.answer(json: records.map(EvolutionAnswer.init))
    } else {
      printEvolution(records)
    }
    return ExitStatus.success.rawValue
  }

  private func printEvolution(_ records: [EvolutionRecord]) {
    var table = TerminalTable(["benchmark", "unit", "µs", "least", "most", "allocations", "digest"])
    for record in records {
      let time = record.microseconds
      table.add([
        record.benchmarkCase.path, record.benchmarkCase.unit, NumberWords.significant(time.median),
        NumberWords.significant(time.least), NumberWords.significant(time.most),
        NumberWords.significant(record.allocations ?? .nan), record.digest,
      ])
    }
    Console.answer(table, as: format)
  }
}

/// The answer of `bench evolution` for one benchmark as JSON.
private struct EvolutionAnswer: Encodable {
  let benchmark: String
  let unit: String
  let microseconds: JSONNumber
  let microsecondsLeast: JSONNumber
  let microsecondsMost: JSONNumber
  let allocations: JSONNumber
  let digest: String

  enum CodingKeys: String, CodingKey {
    case benchmark, unit, microseconds, allocations, digest
    case microsecondsLeast = "microseconds_least"
    case microsecondsMost = "microseconds_most"
  }

  init(_ record: EvolutionRecord) {
    benchmark = record.benchmarkCase.path
    unit = record.benchmarkCase.unit
    microseconds = JSONNumber(record.microseconds.median)
    microsecondsLeast = JSONNumber(record.microseconds.least)
    microsecondsMost = JSONNumber(record.microseconds.most)
    allocations = JSONNumber(record.allocations ?? .nan)
    digest = record.digest
  }
}
