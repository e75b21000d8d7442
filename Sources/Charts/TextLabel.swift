/// Text, a point, or both, at a place of a panel.
struct TextLabel: Sendable {
  /// A place on one axis.
  enum Place: Sendable {
    /// Points from the canvas' upper left corner.
    case canvas(Double)
    /// A value on the panel's axis.
    case data(Double)
    /// A share of the panel's width or height, from its lower left corner.
    case share(Double)
  }

  enum Anchor: String, Sendable {
    case left, center, right
  }

  var text: String
  var x: Place
  var y: Place
  var anchor = Anchor.left
  var size = 11.0
  var colour = Palette.ink
  /// A shift in points, to the right and down.
  var shift: (x: Double, y: Double) = (0, 0)
  /// The colour of a filled square drawn at the place.
  var swatch: String?

  /// The command that draws it.
  func command(on canvas: Canvas, x xAxis: Axis, y yAxis: Axis) -> String {
    let font = "'sans-serif,\(NumberText.plain(size))'"
    let right = NumberText.plain(shift.x / canvas.width)
    let up = NumberText.plain(-shift.y / canvas.height)
    let point = swatch.map { " point pointtype 5 pointsize 0.9 linecolor rgb '\($0)'" } ?? ""
    return "set label \(GnuplotText.quoted(text)) at \(place(canvas, xAxis, yAxis)) \(anchor.rawValue) front"
      + " font \(font) textcolor rgb '\(colour)' offset screen \(right), screen \(up)\(point)"
  }

  private func place(_ canvas: Canvas, _ xAxis: Axis, _ yAxis: Axis) -> String {
    let horizontal =
      switch x {
      case .canvas(let points): "screen " + canvas.screen(x: points)
      case .data(let value): "first " + xAxis.coordinate(value)
      case .share(let share): "graph " + NumberText.plain(share)
      }
    let vertical =
      switch y {
      case .canvas(let points): "screen " + canvas.screen(y: points)
      case .data(let value): "first " + yAxis.coordinate(value)
      case .share(let share): "graph " + NumberText.plain(share)
      }
    return horizontal + ", " + vertical
  }
}
