internal import Scenarios

/// The arguments of `history`.
struct HistoryOptions: Equatable, Sendable {
  /// What is done with a history.
  enum Action: String, CaseIterable, Sendable {
    /// A measurement becomes its last record.
    case add
    /// Its costs are listed.
    case show
    /// Changes of its costs are searched.
    case detect
  }

  let action: Action
  let history: String

  /// The measurement to add; nil for other actions.
  let measurement: String?

  /// Patterns of benchmarks; empty for all.
  let benchmarks: [String]
  let minimum: Int?
  let draw: DrawOptions
  let output: String?
  let format: OutputFormat
  let isQuiet: Bool

  init(_ parsed: ParsedCommand) throws(UsageError) {
    action = try ParsedCommand.choice(parsed.arguments[0], of: Action.self, for: "ACTION")
    history = parsed.arguments[1]
    measurement = parsed.arguments.count > 2 ? parsed.arguments[2] : nil
    if parsed.arguments.count > 3 {
      throw .unexpectedArgument(value: parsed.arguments[3], command: parsed.name)
    }
    benchmarks = try parsed.texts(.benchmark)
    minimum = try parsed.number(.minimum, in: 2...1000)
    draw = try DrawOptions(parsed)
    output = try parsed.text(.output)
    format = try parsed.choice(.format, of: OutputFormat.self) ?? .text
    isQuiet = parsed.has(.quiet)
    if (action == .add) != (measurement != nil) {
      throw .combination("history add takes HISTORY and MEASUREMENT; show and detect take HISTORY alone")
    }
    if draw.isWanted, action != .detect {
      throw .combination("history detect draws charts; add and show have none")
    }
  }
}
