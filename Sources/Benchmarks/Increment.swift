internal import Simulation

/// How far ahead the hold model schedules.
///
/// Source: Rönngren & Ayani, "A comparative study of parallel and sequential priority queue algorithms", ACM
/// TOMACS 7(2), 1997, and Tang, Goh & Thng, ACM TOMACS 15(3), 2005; the first four after McCormack & Sargent,
/// "Analysis of future event set algorithms for discrete event simulation", CACM 24(12), 1981, and Jones, "An
/// empirical comparison of priority-queue and event-set implementations", CACM 29(4), 1986. All have mean 1 s.
/// Times are cut to whole nanoseconds, so that equal ones occur.
public enum Increment: String, CaseIterable, Sendable {
  /// Of rate 1 a second.
  case exponential
  /// From 0 to 2 s.
  case uniform
  /// Density rising from 0 to 1.5 s.
  case triangular
  /// Uniform on a stretch of 2/21 s that begins at 0, or at a hundred times its length for one in ten.
  case bimodal
  /// From 0 to 2 s, 98 % of it in two humps that take 1 % of the range: Camel(98, 01).
  case camel

  func draw(_ random: inout SplitMix64) -> SimulationDuration {
    SimulationDuration(nanoseconds: Int64(seconds(&random) * 1e9))
  }

  private func seconds(_ random: inout SplitMix64) -> Double {
    switch self {
    case .exponential: Ziggurat.exponential { random.next() }
    case .uniform: 2 * random.unit()
    case .triangular: 1.5 * random.unit().squareRoot()
    case .bimodal: 2.0 / 21 * (random.unit() + (random.unit() < 0.1 ? 100 : 0))
    case .camel: Self.camelSeconds(random.unit(), random.unit())
    }
  }

  /// Humps of 0.01 s about 0.5 and 1.5 s; the rest is spread over the whole range.
  private static func camelSeconds(_ choice: Double, _ place: Double) -> Double {
    if choice < 0.49 { return 0.495 + 0.01 * place }
    return choice < 0.98 ? 1.495 + 0.01 * place : 2 * place
  }
}
