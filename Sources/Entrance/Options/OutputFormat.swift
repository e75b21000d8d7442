/// How a command writes its answer to standard output.
enum OutputFormat: String, CaseIterable, Sendable {
  /// Aligned columns for a reader at a terminal.
  case text
  /// For a program.
  case json
  /// For a report or a pull request.
  case markdown
}
