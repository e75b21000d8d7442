internal import Benchmarks
internal import Lab

extension BenchOptions {
  /// Runs benchmarks of learning and prints what they gave.
  func executeLearning() -> Int32 {
    let runner = LearningRunner(windows: tableRepetitions)
    var records: [LearningRecord] = []
    for benchmarkCase in learningCases {
      if !isQuiet { Console.remark("running \(benchmarkCase.path)") }
      records += runner.run(benchmarkCase)
    }
    if format == .json {
      Console.answer(json: records.map(LearningAnswer.init))
    } else {
      if format == .text {
        Console.answer(
          "peak of a large product: \(NumberWords.significant(runner.peakGigaflops)) GFLOP/s\n\n")
      }
      printLearning(records)
    }
    return ExitStatus.success.rawValue
  }

  private func printLearning(_ records: [LearningRecord]) {
    var table = TerminalTable([
      "benchmark", "unit", "numerics", "µs", "least", "most", "GFLOP/s", "of peak", "million/s",
    ])
    for record in records {
      let time = record.microseconds
      table.add([
        record.benchmarkCase.path, record.benchmarkCase.unit, record.numerics,
        NumberWords.significant(time.median), NumberWords.significant(time.least),
        NumberWords.significant(time.most), NumberWords.significant(record.gigaflops),
        NumberWords.significant(record.shareOfPeak * 100) + " %",
        record.millionItemsPerSecond > 0 ? NumberWords.significant(record.millionItemsPerSecond) : "",
      ])
    }
    Console.answer(table, as: format)
  }
}

/// The answer of `bench learning` for one benchmark as JSON.
private struct LearningAnswer: Encodable {
  let benchmark: String
  let unit: String
  let numerics: String
  let microseconds: JSONNumber
  let microsecondsLeast: JSONNumber
  let microsecondsMost: JSONNumber
  let gigaflops: JSONNumber
  let shareOfPeak: JSONNumber
  let millionItemsPerSecond: JSONNumber

  enum CodingKeys: String, CodingKey {
    case benchmark, unit, numerics, microseconds, gigaflops
    case microsecondsLeast = "microseconds_least"
    case microsecondsMost = "microseconds_most"
    case shareOfPeak = "share_of_peak"
    case millionItemsPerSecond = "million_items_per_second"
  }

  init(_ record: LearningRecord) {
    benchmark = record.benchmarkCase.path
    unit = record.benchmarkCase.unit
    numerics = record.numerics
    microseconds = JSONNumber(record.microseconds.median)
    microsecondsLeast = JSONNumber(record.microseconds.least)
    microsecondsMost = JSONNumber(record.microseconds.most)
    gigaflops = JSONNumber(record.gigaflops)
    shareOfPeak = JSONNumber(record.shareOfPeak)
    millionItemsPerSecond = JSONNumber(record.millionItemsPerSecond)
  }
}
