/// One pair of axes with what is drawn on them.
struct Panel: Sendable {
  let frame: Frame
  var x: Axis
  var y: Axis
  /// What stands above the panel's upper left corner; the y axis' title unless told otherwise.
  var heading: String
  /// Whether the x axis' title stands below it.
  var showsXTitle = true
  var labels: [TextLabel] = []
  /// Commands before the plot, such as objects and arrows.
  var extras: [String] = []
  /// The clauses of the plot command.
  var plots: [String] = []

  init(frame: Frame, x: Axis, y: Axis, heading: String? = nil) {
    self.frame = frame
    self.x = x
    self.y = y
    self.heading = heading ?? y.title
  }

  /// The heading and the x axis' title, as labels: gnuplot's own would stand where fonts push them.
  private var titles: [TextLabel] {
    let ticLines = x.tics.map { $0.text.count(where: \.isNewline) }.max() ?? 0
    var titles: [TextLabel] = []
    if !heading.isEmpty {
      titles.append(TextLabel(text: heading, x: .canvas(frame.left), y: .canvas(frame.top - 11), size: 12))
    }
    if x.showsText, showsXTitle {
      titles.append(
        TextLabel(
          text: x.title, x: .canvas((frame.left + frame.right) / 2),
          y: .canvas(frame.bottom + 35 + 15 * Double(ticLines)), anchor: .center, size: 12))
    }
    return titles
  }

  /// Where a value lies on the canvas.
  func point(_ xValue: Double, _ yValue: Double) -> (x: Double, y: Double) {
    (frame.left + x.fraction(of: xValue) * frame.width, frame.bottom - y.fraction(of: yValue) * frame.height)
  }

  /// The commands that draw it, leaving no label or object to the next panel.
  func commands(on canvas: Canvas) -> [String] {
    var lines = [
      "set lmargin at screen \(canvas.screen(x: frame.left)); set rmargin at screen \(canvas.screen(x: frame.right))",
      "set tmargin at screen \(canvas.screen(y: frame.top)); set bmargin at screen \(canvas.screen(y: frame.bottom))",
      "set border \((x.hasLine ? 1 : 0) + (y.hasLine ? 2 : 0)) back linecolor rgb '#555555' linewidth 1",
    ]
    lines += x.commands("x") + y.commands("y")
    lines += (titles + labels).map { $0.command(on: canvas, x: x, y: y) } + extras
    // Without a curve gnuplot draws no axes; NaN is a curve that leaves no mark.
    lines.append("plot " + (plots.isEmpty ? ["NaN"] : plots).joined(separator: ", \\\n  "))
    return lines + ["unset label; unset arrow; unset object"]
  }
}
