extension TerminalTable {
  /// The table in Markdown, numbers flush right.
  func markdown() -> String {
    let rule = headings.indices.map { isNumeric($0) ? "---:" : "---" }
    return ([headings, rule] + rows).map { cells in
      "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
    }.joined()
  }
}
