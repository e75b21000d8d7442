/// Where a program spends its time: stacks of calls, each frame as wide as its share of the samples, callers below.
///
/// Source: Gregg, "The flame graph", CACM 59(6), 2016.
public struct FlameChart: Chart {
  /// The name of its files without extension.
  public let name: String
  private let caption: ChartCaption
  private let root: StackFrame
  private static let rowHeight = 17.0
  private static let deepest = 64

  /// Makes the chart of a tree of frames, whose root stands for all samples.
  public init(name: String, caption: ChartCaption, root: StackFrame) {
    self.name = name
    self.caption = caption
    self.root = root
  }

  /// The script that draws it.
  ///
  /// Throws `ChartError.empty` where there is no sample.
  public func script() throws(ChartError) -> GnuplotScript {
    guard root.samples > 0, !root.callees.isEmpty else { throw ChartError.empty(chart: name) }
    let depth = min(root.depth, Self.deepest)
    let note = root.depth > depth ? "Frames above the \(depth)th are left out." : ""
    let layout = ChartLayout(
      canvas: Canvas(height: 120 + Self.rowHeight * Double(depth)),
      caption: caption.adding("\(NumberText.count(root.samples)) sample\(root.samples == 1 ? "" : "s")"),
      note: note)
    var script = layout.makeScript()
    var y = Axis.linear("", unit: .own(""), low: 0, high: Double(depth), count: 1)
    (y.low, y.high, y.tics, y.hasLine, y.hasGrid) = (0, Double(depth), [], false, false)
    var x = Axis.linear("Share of the samples", unit: .own("%"), low: 0, high: 100)
    x.high = 100
    x.hasGrid = false
    var panel = Panel(frame: layout.frame(left: 0), x: x, y: y, heading: "")
    // An empty list of tics would have gnuplot choose its own.
    panel.extras.append("unset ytics")
    var start = 0
    for frame in root.callees {
      add(frame, from: start, level: 0, below: depth, to: &panel)
      start += frame.samples
    }
    script.add(panel)
    return script
  }

  private func add(_ frame: StackFrame, from start: Int, level: Int, below limit: Int, to panel: inout Panel)
  {
    let (left, right) = (percent(start), percent(start + frame.samples))
    let width = (right - left) / 100 * panel.frame.width
    // What is narrower than a third of a point cannot be seen, nor what it calls.
    guard level < limit, width >= 0.3 else { return }
    panel.extras.append(
      "set object rectangle from first \(panel.x.coordinate(left)), first \(level)"
        + " to first \(panel.x.coordinate(right)), first \(level + 1)"
        + " fillcolor rgb '\(Self.colour(of: frame.name))' fillstyle solid 1 border rgb '#FFFFFF' linewidth 0.5"
    )
    let text = GnuplotText.oneLine(frame.name)
    if width > 24 {
      panel.labels.append(
        TextLabel(
          text: TextMetrics.fitting(text, width: width - 6, size: 9.5), x: .data(left),
          y: .data(Double(level) + 0.5), size: 9.5, shift: (3, 0)))
    }
    var place = start
    for callee in frame.callees {
      add(callee, from: place, level: level + 1, below: limit, to: &panel)
      place += callee.samples
    }
  }

  private func percent(_ samples: Int) -> Double { 100 * Double(samples) / Double(root.samples) }

  /// One of a few warm tints, the same for a name in every chart.
  private static func colour(of name: String) -> String {
    let tints = ["#F4B183", "#F8CBAD", "#FFD58A", "#FFE0A8", "#F6C29A", "#EFB98B"]
    var sum: UInt32 = 2_166_136_261
    for byte in name.utf8 { sum = (sum ^ UInt32(byte)) &* 16_777_619 }
    return tints[Int(sum % UInt32(tints.count))]
  }
}
