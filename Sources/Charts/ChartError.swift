/// Why a chart could not be drawn.
public enum ChartError: Error, Equatable {
  /// Not one finite value is there to draw.
  case empty(chart: String)
  /// Columns that go together differ in length.
  case unequalColumns(chart: String, expected: Int, column: String, count: Int)
  /// There is more than a reader could tell apart.
  case tooLarge(chart: String, what: String, count: Int, limit: Int)
  /// The name cannot be that of a file in the chart folder.
  case name(String)
  /// No gnuplot program is in the folders searched.
  case gnuplotMissing(program: String, searched: [String])
  /// gnuplot refused the script, warned about it, or wrote no image.
  case gnuplot(script: String, message: String)
  /// A file or folder could not be made.
  case file(path: String, message: String)
}
