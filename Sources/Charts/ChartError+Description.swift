extension ChartError: CustomStringConvertible {
  /// One line for a person.
  public var description: String {
    switch self {
    case .empty(let chart):
      "chart \(chart): no finite value to draw"
    case .unequalColumns(let chart, let expected, let column, let count):
      "chart \(chart): column \(column) has \(count) values where the others have \(expected)"
    case .tooLarge(let chart, let what, let count, let limit):
      "chart \(chart): \(count) \(what) are too many to read, at most \(limit) are drawn"
    case .name(let name):
      "chart name \(String(reflecting: name)) is no file name: it may not be empty, contain a slash or a "
        + "control character, or start with one of . - ~ | <"
    case .gnuplotMissing(let program, let searched):
      "\(program) is not installed (searched \(searched.joined(separator: ", "))); "
        + "install the package gnuplot-nox"
    case .gnuplot(let script, let message):
      "\(script): gnuplot: \(message)"
    case .file(let path, let message):
      "\(path): \(message)"
    }
  }
}
