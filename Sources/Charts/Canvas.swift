/// The size of a chart in points.
struct Canvas: Sendable, Equatable {
  var width = 800.0
  var height = 500.0

  /// A horizontal place as gnuplot's screen coordinate.
  func screen(x: Double) -> String { NumberText.plain(x / width) }

  /// A vertical place, counted from above, as gnuplot's screen coordinate, which counts from below.
  func screen(y: Double) -> String { NumberText.plain(1 - y / height) }
}
