/// Whether to draw charts, and as what kind of file.
struct DrawOptions: Equatable, Sendable {
  /// Whether `--plot` was given; naming a format asks for the charts as well.
  let isWanted: Bool
  let format: PlotFormat

  init(_ parsed: ParsedCommand) throws(UsageError) {
    let chosen = try parsed.choice(.plotFormat, of: PlotFormat.self)
    isWanted = parsed.has(.plot) || chosen != nil
    format = chosen ?? .svg
  }
}
