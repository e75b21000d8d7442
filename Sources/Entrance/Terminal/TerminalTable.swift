/// Text in aligned columns, two spaces apart, for a reader at a terminal.
///
/// A column whose cells all read as numbers is set flush right, with its heading; any other flush left.
struct TerminalTable {
  let headings: [String]
  private(set) var rows: [[String]] = []

  init(_ headings: [String]) { self.headings = headings }

  /// Adds a row; missing cells at its end are empty.
  mutating func add(_ cells: [String]) {
    precondition(cells.count <= headings.count, "a row has more cells than the table has columns")
    rows.append(cells + Array(repeating: "", count: headings.count - cells.count))
  }

  /// The headings, a rule, and the rows, each line ended; no line has spaces at its end.
  func rendered() -> String {
    let widths = headings.indices.map { column in
      ([headings] + rows).map { $0[column].count }.max() ?? 0
    }
    let flushRight = headings.indices.map(isNumeric)
    let rule = widths.map { String(repeating: "-", count: $0) }
    return ([headings, rule] + rows).map { line($0, widths, flushRight) + "\n" }.joined()
  }

  func isNumeric(_ column: Int) -> Bool {
    let cells = rows.map { $0[column] }.filter { !$0.isEmpty }
    return !cells.isEmpty && cells.allSatisfy(Self.readsAsNumber)
  }

  /// Whether a cell starts as a number does: "12", "-0.5 s", "95 %", "NaN", or a lone dash for none.
  private static func readsAsNumber(_ cell: String) -> Bool {
    if ["-", "–", "NaN", "nan", "inf", "-inf"].contains(cell) { return true }
    let digits = cell.drop { "+-−±<>≤≥~".contains($0) }
    return digits.first?.isNumber ?? false
  }

  private func line(_ cells: [String], _ widths: [Int], _ flushRight: [Bool]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let padding = String(repeating: " ", count: widths[column] - cell.count)
      line += (column == 0 ? "" : "  ") + (flushRight[column] ? padding + cell : cell + padding)
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
