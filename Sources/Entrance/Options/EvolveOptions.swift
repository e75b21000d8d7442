/// The arguments of `evolve`.
struct EvolveOptions: Equatable, Sendable {
  /// What can be done.
  enum Action: String, CaseIterable, Sendable {
    case trace
  }

  /// The problems that have a trace.
  enum Problem: String, CaseIterable, Sendable {
    case doublePole = "double-pole"
  }

  let action: Action
  let problem: Problem
  /// The file of actions.
  let actionsPath: String

  init(_ parsed: ParsedCommand) throws(UsageError) {
    action = try ParsedCommand.choice(parsed.arguments[0], of: Action.self, for: "the first argument")
    problem = try ParsedCommand.choice(parsed.arguments[1], of: Problem.self, for: "the second argument")
    guard let path = try parsed.text(.actions) else {
      throw .missingArgument(name: "--actions FILE", command: parsed.name)
    }
    actionsPath = path
  }
}
