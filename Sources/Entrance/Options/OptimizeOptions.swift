private import Evolution
private import Scenarios

/// The arguments of `optimize`.
struct OptimizeOptions: Equatable, Sendable {
  /// Where fitness is from.
  enum Carrier: String, CaseIterable, Sendable {
    case stdio
    case command
  }

  let strategy: String
  let carrier: Carrier
  let populationSize: Int?

  /// What is to be evaluated by a program of its own; nil where problems come line by line.
  let task: OptimizeTask?

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
    task = carrier == .command ? try OptimizeTask(parsed) : nil
    if carrier == .stdio { try OptimizeTask.refuse(parsed) }
  }
}
