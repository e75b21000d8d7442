/// The arguments of `plot`.
struct PlotOptions: Equatable, Sendable {
  let paths: [String]

  /// The folder of the charts; nil for beside the results.
  let output: String?
  let format: PlotFormat
  let isQuiet: Bool

  init(_ parsed: ParsedCommand) throws(UsageError) {
    paths = parsed.arguments
    output = try parsed.text(.output)
    format = try parsed.choice(.plotFormat, of: PlotFormat.self) ?? .svg
    isQuiet = parsed.has(.quiet)
  }
}
