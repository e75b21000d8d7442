/// The arguments of `validate`.
struct ValidateOptions: Equatable, Sendable {
  let scenarios: [String]
  let settings: [Setting]
  let format: OutputFormat
  let isQuiet: Bool

  init(_ parsed: ParsedCommand) throws(UsageError) {
    scenarios = parsed.arguments
    settings = try parsed.settings()
    format = try parsed.choice(.format, of: OutputFormat.self) ?? .text
    isQuiet = parsed.has(.quiet)
  }
}
