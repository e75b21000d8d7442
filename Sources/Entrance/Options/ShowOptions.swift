/// The arguments of `show`.
struct ShowOptions: Equatable, Sendable {
  let result: String
  let format: OutputFormat

  init(_ parsed: ParsedCommand) throws(UsageError) {
    result = parsed.arguments[0]
    format = try parsed.choice(.format, of: OutputFormat.self) ?? .text
  }
}
