/// The arguments of `replay`.
struct ReplayOptions: Equatable, Sendable {
  let result: String
  let format: OutputFormat
  let isQuiet: Bool

  init(_ parsed: ParsedCommand) throws(UsageError) {
    result = parsed.arguments[0]
    format = try parsed.choice(.format, of: OutputFormat.self) ?? .text
    isQuiet = parsed.has(.quiet)
  }
}
