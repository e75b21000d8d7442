/// The arguments of `list`.
struct ListOptions: Equatable, Sendable {
  let topic: ListTopic
  let format: OutputFormat

  init(_ parsed: ParsedCommand) throws(UsageError) {
    topic = try ParsedCommand.choice(parsed.arguments[0], of: ListTopic.self, for: "TOPIC")
    format = try parsed.choice(.format, of: OutputFormat.self) ?? .text
  }
}
