/// The arguments of `compare`.
struct CompareOptions: Equatable, Sendable {
  let batch: String

  /// The variant that the others are compared with; nil for the first.
  let baseline: String?
  let format: OutputFormat
  let draw: DrawOptions
  let isQuiet: Bool

  init(_ parsed: ParsedCommand) throws(UsageError) {
    batch = parsed.arguments[0]
    baseline = try parsed.text(.baseline)
    format = try parsed.choice(.format, of: OutputFormat.self) ?? .text
    draw = try DrawOptions(parsed)
    isQuiet = parsed.has(.quiet)
  }
}
