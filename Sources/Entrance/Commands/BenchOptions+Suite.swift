import Foundation
internal import Benchmarks
internal import Lab
internal import Probe

extension BenchOptions {
  /// Runs benchmarks of the registry and prints what they gave.
  func executeSuite() throws(LabError) -> Int32 {
    if isList {
      Console.answer(benchmarks.map { $0.name + "\n" }.joined())
      return ExitStatus.success.rawValue
    }
    if let rehearsal = Laboratory.rehearsal { return rehearse(rehearsal) }
    InterruptFlag.install()
    let runner = SuiteRunner(
      RepetitionPlan(repetitions: repetitions, timeBoxSeconds: timeBoxSeconds),
      scale: Laboratory.benchmarkScale)
    if !isQuiet && ShippedScenario.folder == nil {
      Console.remark("no folder of scenarios was found: whole runs of shipped scenarios are left out")
    }
    var results: [BenchmarkResult] = []
    let counter = isExact ? try InstructionCounter() : nil
    for benchmark in benchmarks {
      if !isQuiet { Console.remark("running \(benchmark.name)") }
      do throws(BenchmarkError) { results.append(try runner.run(benchmark)) } catch {
        if error == .interrupted { throw .interrupted }
        Console.error(error.description)
        return error.exitStatus.rawValue
      }
      if let counter {
        let instructions = try counter.instructions(of: benchmark.name)
        results[results.count - 1].add(ExactCounter("instructions", of: "processor", instructions))
      }
    }
    let date = Date().formatted(.iso8601)
    if let output { try BenchmarkFile(results, date: date).write(to: output) }
    report(results, date: date, runner)
    return ExitStatus.success.rawValue
  }

  private func report(_ results: [BenchmarkResult], date: String, _ runner: SuiteRunner) {
    if format == .json {
      Console.answer(json: MeasurementAnswer(results, date: date))
    } else if let only = results.first, results.count == 1 {
      printFigures(only)
    } else {
      printOverview(results)
    }
    guard !isQuiet else { return }
    if let reason = runner.hardwareUnavailability {
      Console.remark("hardware counters: not available (\(reason.lowercased()))")
    }
    if let output { Console.remark(written: [output]) }
  }

  private func rehearse(_ rehearsal: Rehearsal) -> Int32 {
    do throws(BenchmarkError) {
      for benchmark in benchmarks {
        try SuiteRunner(RepetitionPlan(repetitions: 1), scale: .tiny).rehearse(
          benchmark, running: rehearsal.runs, of: rehearsal.preparations)
      }
      return ExitStatus.success.rawValue
    } catch {
      Console.error(error.description)
      return ExitStatus.runFailed.rawValue
    }
  }

  private func printOverview(_ results: [BenchmarkResult]) {
    var table = TerminalTable([
      "benchmark", "CPU ms", "low", "high", "least", "most", "repetitions", "per second", "unit",
      "allocations", "peak MB",
    ])
    for result in results {
      guard let cpu = result.metric(.cpu) else { continue }
      let times: [Double] = [cpu.median, cpu.low, cpu.high, cpu.least, cpu.most]
      let allocations = result.counters.first { $0.name == "allocations" }
      let peak = result.metric(.peakMemory)
      var cells = [result.name]
      for time in times { cells.append(Self.words(time / 1e6)) }
      cells += [String(result.repetitions), Self.words(result.unitsPerSecond), result.unit]
      cells.append(allocations.map { NumberWords.grouped($0.value) } ?? "–")
      cells.append(peak.map { Self.words($0.median / 1e6) } ?? "–")
      table.add(cells)
    }
    Console.answer(table, as: format)
  }

  private func printFigures(_ result: BenchmarkResult) {
    var table = TerminalTable(["metric", "unit", "median", "low", "high", "least", "most"])
    for metric in result.metrics {
      let figures: [Double] = [metric.median, metric.low, metric.high, metric.least, metric.most]
      table.add([metric.metric.name, metric.metric.unit] + figures.map(Self.words))
    }
    table.add(["throughput", result.unit + "s per CPU second", Self.words(result.unitsPerSecond)])
    for counter in result.counters {
      table.add(["\(counter.subsystem)/\(counter.name)", counter.unit, NumberWords.grouped(counter.value)])
    }
    Console.answer(table, as: format)
    guard format == .text, let confidence = result.metric(.cpu)?.interval.confidence else { return }
    let percent = Self.words((confidence * 1000).rounded() / 10)
    Console.answer(
      "\ndigest \(result.outcome.digest); "
        + "\(NumberWords.counted(result.repetitions, "repetition")) of "
        + "\(NumberWords.counted(result.outcome.amount, result.unit)); "
        + "intervals of the median with \(percent) %\n")
  }

  /// Four significant digits are more than a measurement of time has.
  static func words(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return NumberWords.significant(value) }
    var scale = 1.0
    while abs(value) * scale < 1000 { scale *= 10 }
    return scale > 1
      ? NumberWords.significant((value * scale).rounded() / scale) : NumberWords.grouped(Int(value))
  }
}

extension BenchmarkError {
  /// The program's exit status.
  var exitStatus: ExitStatus {
    switch self {
    case .disagreement: .behaviourChanged
    case .failed: .runFailed
    case .interrupted: .interrupted
    }
  }
}
