/// Which kinds of candidates were found, and how good the best of each is: a map of two descriptors.
public struct ArchiveChart: Chart {
  /// The name of its files without extension.
  public let name: String
  private let caption: ChartCaption
  private let first: [Double]
  private let second: [Double]
  private let fitness: [Double]
  private let bounds: (first: ClosedRange<Double>, second: ClosedRange<Double>)
  private let cells: (first: Int, second: Int)?

  /// Makes the map of elites by their two descriptors.
  ///
  /// - Parameters:
  ///   - bounds: between which descriptors are told apart.
  ///   - cells: into how many cells they are divided; nil where cells belong to centroids, and elites are points.
  public init(
    name: String, caption: ChartCaption, first: [Double], second: [Double], fitness: [Double],
    bounds: (first: ClosedRange<Double>, second: ClosedRange<Double>), cells: (first: Int, second: Int)?
  ) {
    self.name = name
    self.caption = caption
    self.first = first
    self.second = second
    self.fitness = fitness
    self.bounds = bounds
    self.cells = cells
  }

  /// The script that draws it.
  ///
  /// Throws `ChartError.empty` without elites.
  public func script() throws(ChartError) -> GnuplotScript {
    guard let low = fitness.min(), let high = fitness.max(), low.isFinite, high.isFinite else {
      throw ChartError.empty(chart: name)
    }
    let layout = ChartLayout(
      canvas: Canvas(height: 620), caption: caption, note: "White: no candidate of that kind was found.")
    var script = layout.makeScript()
    let x = axis("First descriptor", bounds.first)
    let y = axis("Second descriptor", bounds.second)
    let scale = Axis.linear("", unit: .own(""), low: low, high: high, fromZero: false)
    var frame = layout.frame(left: y.ticWidth, right: 80 + scale.ticWidth)
    // As wide as it is high, since descriptors are alike.
    frame.right = min(frame.right, frame.left + frame.height)
    var panel = Panel(frame: frame, x: x, y: y, heading: "Second descriptor; colour: fitness of the elite")
    panel.extras += colourBox(scale, frame, on: layout.canvas)
    let places = places
    let data = script.data([(places.x, x), (places.y, y), (fitness, nil)])
    panel.plots.append("\(data) using 1:2:\(mark(x, y))")
    script.add(panel)
    return script
  }

  private func axis(_ label: String, _ range: ClosedRange<Double>) -> Axis {
    var axis = Axis.linear(
      label, unit: .own(""), low: range.lowerBound, high: range.upperBound, fromZero: false, count: 7)
    axis.hasGrid = false
    return axis
  }

  /// The middles of cells, or the elites' own descriptors.
  private var places: (x: [Double], y: [Double]) {
    guard let cells else { return (first, second) }
    return (
      first.map { Self.middle($0, bounds.first, cells.first) },
      second.map { Self.middle($0, bounds.second, cells.second) }
    )
  }

  private static func middle(_ value: Double, _ range: ClosedRange<Double>, _ count: Int) -> Double {
    let width = (range.upperBound - range.lowerBound) / Double(count)
    let cell = min(Double(count - 1), max(0, ((value - range.lowerBound) / width).rounded(.down)))
    return range.lowerBound + (cell + 0.5) * width
  }

  private func mark(_ x: Axis, _ y: Axis) -> String {
    guard let cells else { return "3 with points pointtype 7 pointsize 0.35 linecolor palette" }
    let (wide, high) = (
      (bounds.first.upperBound - bounds.first.lowerBound) / Double(2 * cells.first),
      (bounds.second.upperBound - bounds.second.lowerBound) / Double(2 * cells.second)
    )
    return
      "(\(x.coordinate(wide))):(\(y.coordinate(high))):3 with boxxyerror fillstyle solid 1 noborder fillcolor palette"
  }

  /// Viridis, dark to light, which readers with any colour vision see in its order.
  private func colourBox(_ scale: Axis, _ frame: Frame, on canvas: Canvas) -> [String] {
    let stops = ["#440154", "#3B528B", "#21918C", "#5EC962", "#FDE725"]
    let palette = stops.enumerated().map { "\($0) '\($1)'" }.joined(separator: ", ")
    let tics = scale.tics.map { "\(GnuplotText.quotedFormat($0.text)) \(scale.coordinate($0.position))" }
    let (left, bottom) = (canvas.screen(x: frame.right + 22), canvas.screen(y: frame.bottom))
    return [
      "set palette defined (\(palette))",
      "set cbrange [\(scale.coordinate(scale.low)):\(scale.coordinate(scale.high))]",
      "set cbtics out nomirror scale 0.7 font 'sans-serif,11' (\(tics.joined(separator: ", ")))",
      "set colorbox vertical user origin screen \(left), screen \(bottom)"
        + " size screen \(NumberText.plain(16 / canvas.width)), screen \(NumberText.plain(frame.height / canvas.height))"
        + " noborder",
    ]
  }
}
