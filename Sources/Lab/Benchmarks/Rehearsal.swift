public import Benchmarks
import Foundation

/// How often a benchmark is prepared and run while its instructions are counted from outside.
///
/// Two processes that differ in one run alone differ by that run's instructions.
public struct Rehearsal: Sendable, Equatable {
  /// What tells a process of its rehearsal: `RUNS:PREPARATIONS`.
  static let variable = "APIARY_REHEARSAL"

  /// How many preparations are run.
  public let runs: Int
  /// How often it is prepared.
  public let preparations: Int

  /// What the variable holds.
  var text: String { "\(runs):\(preparations)" }

  init(runs: Int, preparations: Int) {
    self.runs = runs
    self.preparations = preparations
  }

  /// Reads what the variable holds; nil for anything else.
  init?(_ text: String) {
    let numbers = text.split(separator: ":").compactMap { Int($0) }
    guard numbers.count == 2, numbers[0] >= 0, numbers[1] >= numbers[0] else { return nil }
    (runs, preparations) = (numbers[0], numbers[1])
  }
}

extension Laboratory {
  /// What a process that counts instructions for another one is to do; nil for any other.
  public static var rehearsal: Rehearsal? {
    ProcessInfo.processInfo.environment[Rehearsal.variable].flatMap(Rehearsal.init)
  }

  /// The scale of benchmarks: `tiny` where `$APIARY_BENCHMARK_SCALE` says so, for tests.
  public static var benchmarkScale: BenchmarkScale {
    ProcessInfo.processInfo.environment["APIARY_BENCHMARK_SCALE"].flatMap(BenchmarkScale.init) ?? .full
  }
}
