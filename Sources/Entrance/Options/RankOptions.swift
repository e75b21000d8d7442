/// The arguments of `rank`.
struct RankOptions: Equatable, Sendable {
  let batch: String
  /// The metric that variants are ranked by.
  let metric: String
  let format: OutputFormat
  let draw: DrawOptions
  let isQuiet: Bool

  init(_ parsed: ParsedCommand) throws(UsageError) {
    batch = parsed.arguments[0]
    metric = try parsed.text(.metric) ?? "mean_bounded_slowdown"
    format = try parsed.choice(.format, of: OutputFormat.self) ?? .text
    draw = try DrawOptions(parsed)
    isQuiet = parsed.has(.quiet)
  }
}
