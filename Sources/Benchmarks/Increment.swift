internal import Simulation

/// How far ahead the hold model schedules.
///
/// Source: Rönngren & Ayani, "A comparative study of parallel and sequential priority queue algorithms", ACM
/// TOMACS 7(2), 1997, after Jones, "An empirical comparison of priority-queue and event-set
/// implementations", CACM 29(4), 1986.
public enum Increment: String, CaseIterable, Sendable {
  /// Mean 1 s.
  case exponential
  /// From 0 to 2 s.
  case uniform
  /// Density rising from 0 to 1.5 s, mean 1 s.
  case triangular
  /// Up to 0.95238 s, and 9.5238 s more for one in ten.
  case bimodal
  /// From 0 to 2 s, 98 % of it in two humps that take 1 % of the range.
  case camel

  func draw(_ random: inout SplitMix64) -> SimulationDuration {
    SimulationDuration(nanoseconds: Int64(seconds(&random) * 1e9))
  }

  private func seconds(_ random: inout SplitMix64) -> Double {
    switch self {
    case .exponential: Ziggurat.exponential { random.next() }
    case .uniform: 2 * random.unit()
    case .triangular: 1.5 * random.unit().squareRoot()
    case .bimodal: 0.95238 * random.unit() + (random.unit() < 0.1 ? 9.5238 : 0)
    case .camel: Self.camelSeconds(random.unit(), random.unit())
    }
  }

  /// Humps of 0.01 s about 0.5 and 1.5 s; the rest is spread over the whole range.
  private static func camelSeconds(_ choice: Double, _ place: Double) -> Double {
    if choice < 0.49 { return 0.495 + 0.01 * place }
    return choice < 0.98 ? 1.495 + 0.01 * place : 2 * place
  }
}
