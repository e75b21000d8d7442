/// A gnuplot script with its data inline, complete but for the file that it draws to.
public struct GnuplotScript: Sendable {
  let canvas: Canvas
  private var blocks: [String] = []
  private var panels: [Panel] = []
  private var caption: [TextLabel] = []
  private var blockCount = 0

  init(canvas: Canvas, caption: [TextLabel]) {
    self.canvas = canvas
    self.caption = caption
  }

  /// Puts columns of equal length into a named data block and returns its name.
  ///
  /// A column's values are divided by its axis' unit. No text goes into a block: a line of it could end it.
  mutating func data(_ columns: [(values: [Double], axis: Axis?)]) -> String {
    blockCount += 1
    let name = "$data\(blockCount)"
    blocks.append("\(name) << EOD")
    for row in 0..<(columns.first?.values.count ?? 0) {
      let cells = columns.map { column in
        column.axis?.coordinate(column.values[row]) ?? NumberText.plain(column.values[row])
      }
      blocks.append(cells.joined(separator: " "))
    }
    blocks.append("EOD")
    return name
  }

  /// Adds a panel, drawn after those before it.
  mutating func add(_ panel: Panel) { panels.append(panel) }

  /// The whole script, drawing to `NAME.FORMAT` in the folder that it is run in.
  public func text(name: String, format: ChartFormat) -> String {
    let word = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    var lines = [
      "# Redraw with: gnuplot \(GnuplotText.oneLine(name)).gp", "reset", "set encoding utf8",
      format.terminal(width: Int(canvas.width), height: Int(canvas.height), title: word),
      "set output \(GnuplotText.quoted("\(name).\(format.rawValue)"))",
      "set grid back linetype 1 linecolor rgb '\(Palette.pale)' linewidth 1",
      "unset key", "set style fill solid 1 noborder", "set boxwidth 0.6 absolute", "",
    ]
    lines += blocks + ["", "set multiplot"]
    for (index, panel) in panels.enumerated() {
      var panel = panel
      if index == 0 { panel.labels += caption }
      lines += [""] + panel.commands(on: canvas)
    }
    return (lines + ["", "unset multiplot", "unset output", ""]).joined(separator: "\n")
  }
}
