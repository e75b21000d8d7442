/// Costs against size, both on logarithmic scales, with the power law through each family's costs.
public struct ScalingChart: Chart {
  /// The costs of one family.
  public struct Family: Sendable, Equatable {
    /// What stands in the key, such as the name with its exponent.
    public let title: String
    /// The sizes, ascending and above zero.
    public let sizes: [Double]
    /// Seconds of a unit at each size.
    public let costs: [Double]
    /// The interval of each cost.
    public let intervals: [ClosedRange<Double>]
    /// The fitted cost at the first and at the last size.
    public let line: (first: Double, last: Double)

    /// A family of the given figures.
    public init(
      title: String, sizes: [Double], costs: [Double], intervals: [ClosedRange<Double>],
      line: (first: Double, last: Double)
    ) {
      self.title = title
      self.sizes = sizes
      self.costs = costs
      self.intervals = intervals
      self.line = line
    }

    /// Whether all figures are the same.
    public static func == (one: Self, other: Self) -> Bool {
      one.title == other.title && one.sizes == other.sizes && one.costs == other.costs
        && one.intervals == other.intervals && one.line == other.line
    }

    /// What is to lie between the ends of the axis besides the costs: the line's ends, and intervals that are not far wider
    /// than what they are of.
    fileprivate var drawn: [Double] {
      let ends = places.flatMap { [intervals[$0].lowerBound, intervals[$0].upperBound] }
      let (low, high) = (places.map { costs[$0] }.min() ?? 1, places.map { costs[$0] }.max() ?? 1)
      return ([line.first, line.last] + ends).filter { $0 > low / 3 && $0 < high * 3 }
    }

    fileprivate var places: [Int] {
      sizes.indices.filter { costs[$0] > 0 && costs[$0].isFinite && sizes[$0] > 0 }
    }
  }

  /// How many families one chart can show with colours of their own.
  public static let mostFamilies = Palette.count

  /// The name of its files without extension.
  public let name: String
  private let caption: ChartCaption
  private let quantity: String
  private let unit: String
  private let families: [Family]

  /// Makes the chart of families that count one quantity and cost by one unit.
  public init(name: String, caption: ChartCaption, quantity: String, unit: String, families: [Family]) {
    self.name = name
    self.caption = caption
    self.quantity = quantity
    self.unit = unit
    self.families = families
  }

  /// The script that draws it.
  ///
  /// Throws `ChartError.empty` where no cost is above zero, `.unequalColumns` where columns differ in length.
  public func script() throws(ChartError) -> GnuplotScript {
    try check()
    let sizes = families.flatMap { family in family.places.map { family.sizes[$0] } }
    let costs = families.flatMap { family in family.places.map { family.costs[$0] } }
    guard let least = sizes.min(), let most = sizes.max(), let peak = costs.max() else {
      throw ChartError.empty(chart: name)
    }
    let drawn = families.flatMap(\.drawn) + costs
    let (low, high) = (drawn.min() ?? peak, drawn.max() ?? peak)
    let key = families.enumerated().map { index, family in
      ChartLayout.KeyEntry(text: GnuplotText.oneLine(family.title), colour: Palette.colour(index))
    }
    let layout = ChartLayout(
      canvas: Canvas(height: 460 + 16 * Double(families.count / 2)), caption: caption, key: key,
      note:
        "Points: medians with their 95 % intervals. Lines: power laws by least squares through the logarithms."
    )
    var script = layout.makeScript()
    let x = Axis.logarithmic(
      quantity.prefix(1).uppercased() + quantity.dropFirst(), unit: .own(""), low: least, high: most)
    let scale = AxisUnit.time(span: peak)
    let y = Axis.logarithmic(
      "CPU time of one \(unit)", unit: .own(scale.symbol), low: low / scale.size, high: high / scale.size)
    var panel = Panel(frame: layout.frame(left: y.ticWidth), x: x, y: y)
    for (index, family) in families.enumerated() { add(family, index, scale.size, to: &panel, &script) }
    script.add(panel)
    return script
  }

  private func check() throws(ChartError) {
    for family in families {
      for count in [family.costs.count, family.intervals.count] where count != family.sizes.count {
        throw ChartError.unequalColumns(
          chart: name, expected: family.sizes.count, column: family.title, count: count)
      }
    }
  }

  /// Draws a family's line and points, on an axis whose unit is so many seconds.
  private func add(
    _ family: Family, _ index: Int, _ unit: Double, to panel: inout Panel, _ script: inout GnuplotScript
  ) {
    let colour = Palette.colour(index)
    let places = family.places
    guard let first = family.sizes.first, let last = family.sizes.last, !places.isEmpty else { return }
    if family.line.first > 0, family.line.last > 0 {
      let line = script.data([
        ([first, last], panel.x), ([family.line.first / unit, family.line.last / unit], panel.y),
      ])
      panel.plots.append(
        "\(line) using 1:2 with lines linecolor rgb '\(colour)' linewidth 1.4\(Palette.dash(index))")
    }
    let bars = script.data([
      (places.map { family.sizes[$0] }, panel.x), (places.map { family.costs[$0] / unit }, panel.y),
      (places.map { max(family.intervals[$0].lowerBound, family.costs[$0] / 1e3) / unit }, panel.y),
      (places.map { family.intervals[$0].upperBound / unit }, panel.y),
    ])
    panel.plots.append(
      "\(bars) using 1:2:3:4 with yerrorbars pointtype 7 pointsize 0.6 linewidth 1.2 linecolor rgb '\(colour)'"
    )
  }
}
