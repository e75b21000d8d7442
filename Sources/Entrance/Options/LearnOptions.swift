/// The arguments of `learn`.
struct LearnOptions: Equatable, Sendable {
  /// What can be done.
  enum Action: String, CaseIterable, Sendable {
    case check
  }

  let action: Action
  let path: String
  let format: OutputFormat
  let isQuiet: Bool

  init(_ parsed: ParsedCommand) throws(UsageError) {
    action = try ParsedCommand.choice(parsed.arguments[0], of: Action.self, for: "the first argument")
    path = parsed.arguments[1]
    format = try parsed.choice(.format, of: OutputFormat.self) ?? .text
    isQuiet = parsed.has(.quiet)
  }
}
