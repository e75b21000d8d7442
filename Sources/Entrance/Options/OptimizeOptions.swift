private import Evolution
private import Scenarios

/// The arguments of `optimize`.
struct OptimizeOptions: Equatable, Sendable {
  /// How problems and candidates are carried.
  enum Carrier: String, CaseIterable, Sendable {
    case stdio
  }

  let strategy: String
  let carrier: Carrier
  let populationSize: Int?

  init(_ parsed: ParsedCommand) throws(UsageError) {
    let names = StrategyRegistry.standard.names
    strategy = try parsed.text(.strategy) ?? "hybrid-cma-es"
    guard names.contains(strategy) else {
      throw .invalidValue(
        name: "--strategy", value: strategy, allowed: "one of " + names.joined(separator: ", "),
        nearest: Spelling.nearest(to: strategy, among: names))
    }
    carrier = try parsed.choice(.problem, of: Carrier.self) ?? .stdio
    populationSize = try parsed.number(.population, in: 1...1_000_000)
  }
}
