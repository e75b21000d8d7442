import Foundation
internal import Benchmarks
internal import Lab

extension BenchOptions {
  /// Runs families of benchmarks and prints how their costs grow with the size.
  func executeSizes() throws(LabError) -> Int32 {
    if isList {
      Console.answer(families.map { $0.name + "\n" }.joined())
      return ExitStatus.success.rawValue
    }
    let runner = SuiteRunner(sizesPlan, scale: Laboratory.benchmarkScale)
    var scalings: [CostScaling] = []
    var results: [BenchmarkResult] = []
    for family in families {
      var own: [BenchmarkResult] = []
      for member in family.members {
        if !isQuiet { Console.remark("running \(member.benchmark.name)") }
        do throws(BenchmarkError) { own.append(try runner.run(member.benchmark)) } catch {
          Console.error(error.description)
          return error.exitStatus.rawValue
        }
      }
      results += own
      if let scaling = CostScaling(family, own) { scalings.append(scaling) }
    }
    if let output { try BenchmarkFile(results, date: Date().formatted(.iso8601)).write(to: output) }
    report(scalings)
    let images = draw.isWanted ? try charts(of: scalings) : []
    if !isQuiet { Console.remark(written: (output.map { [$0] } ?? []) + images) }
    return ExitStatus.success.rawValue
  }

  /// Many benchmarks whose line matters rather than each of them: short boxes, but no median of one repetition alone.
  private var sizesPlan: RepetitionPlan {
    let box = repetitions == nil ? (isFull ? 2 : 0.6) : nil
    return RepetitionPlan(
      repetitions: repetitions, timeBoxSeconds: timeBoxSeconds ?? box, leastRepetitions: 3)
  }

  private func charts(of scalings: [CostScaling]) throws(LabError) -> [String] {
    let stem = output.map { $0.hasSuffix(".h5") ? String($0.dropLast(3)) : $0 } ?? "results/bench-sizes"
    return try ScalingCharts(scalings, folder: stem + "-plots", format: draw.format.chartFormat).draw()
  }

  private func report(_ scalings: [CostScaling]) {
    if format == .json {
      Console.answer(json: scalings.map(ScalingAnswer.init))
      return
    }
    var table = TerminalTable([
      "benchmarks", "size", "from", "to", "unit", "ns at least", "ns at most", "exponent", "low", "high",
      "off the line",
    ])
    for scaling in scalings {
      guard let first = scaling.points.first, let last = scaling.points.last else { continue }
      let interval = scaling.exponentInterval()
      table.add(
        [
          scaling.family, scaling.quantity, NumberWords.grouped(first.size), NumberWords.grouped(last.size),
          scaling.unit, Self.words(first.nanoseconds), Self.words(last.nanoseconds),
        ] + [scaling.exponent, interval.low, interval.high].map(NumberWords.hundredths) + [
          NumberWords.hundredths(scaling.departure * 100) + " %"
        ])
    }
    Console.answer(table, as: format)
  }
}

/// The answer of `bench --sizes` for one family as JSON.
private struct ScalingAnswer: Encodable {
  struct Point: Encodable {
    let size: Int
    let nanoseconds: Double
    let low: Double
    let high: Double
  }

  let benchmarks: String
  let quantity: String
  let unit: String
  let points: [Point]
  let exponent: Double
  let exponentLow: Double
  let exponentHigh: Double
  let departure: Double

  enum CodingKeys: String, CodingKey {
    case benchmarks, quantity, unit, points, exponent, departure
    case exponentLow = "exponent_low"
    case exponentHigh = "exponent_high"
  }

  init(_ scaling: CostScaling) {
    benchmarks = scaling.family
    quantity = scaling.quantity
    unit = scaling.unit
    points = scaling.points.map {
      Point(
        size: $0.size, nanoseconds: $0.nanoseconds, low: $0.interval.lowerBound, high: $0.interval.upperBound)
    }
    exponent = scaling.exponent
    exponentLow = scaling.exponentInterval().low
    exponentHigh = scaling.exponentInterval().high
    departure = scaling.departure
  }
}
