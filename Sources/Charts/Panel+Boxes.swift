extension Panel {
  /// One box along an axis: where it stands on the other axis, its figures and its colour.
  struct Box: Sendable {
    let place: Double
    let summary: BoxSummary
    let colour: String
  }

  /// Draws box plots: a box between the quartiles, a line at the median, whiskers.
  ///
  /// `isHorizontal` lays the values along the x axis. `thickness` is in units of the other axis.
  mutating func addBoxes(
    _ boxes: [Box], isHorizontal: Bool, thickness: Double, to script: inout GnuplotScript
  ) {
    for box in boxes {
      let summary = box.summary
      let half = thickness / 2
      let rectangle = [summary.lowerQuartile, summary.upperQuartile]
      for whisker in [[summary.low, summary.lowerQuartile], [summary.upperQuartile, summary.high]] {
        addSegment(whisker, at: [box.place, box.place], isHorizontal, box.colour, 1, &script)
      }
      for end in [summary.low, summary.high] {
        addSegment(
          [end, end], at: [box.place - half / 2, box.place + half / 2], isHorizontal, box.colour, 1, &script)
      }
      addBox(rectangle, at: [box.place - half, box.place + half], isHorizontal, box.colour, &script)
      let median = [summary.median, summary.median]
      addSegment(median, at: [box.place - half, box.place + half], isHorizontal, box.colour, 2.5, &script)
    }
  }

  private mutating func addSegment(
    _ values: [Double], at places: [Double], _ isHorizontal: Bool, _ colour: String, _ width: Double,
    _ script: inout GnuplotScript
  ) {
    let columns =
      isHorizontal ? [(values, x as Axis?), (places, y)] : [(places, x as Axis?), (values, y)]
    let data = script.data(columns)
    plots.append(
      "\(data) using 1:2 with lines linecolor rgb '\(colour)' linewidth \(NumberText.plain(width))")
  }

  private mutating func addBox(
    _ values: [Double], at places: [Double], _ isHorizontal: Bool, _ colour: String,
    _ script: inout GnuplotScript
  ) {
    let along = values.map { [$0] }
    let across = places.map { [$0] }
    let (xs, ys) = isHorizontal ? (along, across) : (across, along)
    let data = script.data([(xs[0], x), (ys[0], y), (xs[1], x), (ys[1], y)])
    plots.append(
      "\(data) using 1:2:1:3:2:4 with boxxyerror linecolor rgb '\(colour)'"
        + " fillstyle transparent solid 0.3 border linecolor rgb '\(colour)'")
  }

  /// Draws points that share a colour.
  mutating func addPoints(
    x xs: [Double], y ys: [Double], type: Int, size: Double, colour: String, to script: inout GnuplotScript
  ) {
    guard !xs.isEmpty else { return }
    let data = script.data([(xs, x), (ys, y)])
    plots.append(
      "\(data) using 1:2 with points pointtype \(type) pointsize \(NumberText.plain(size)) linecolor rgb '\(colour)'"
    )
  }

  /// Marks a mean by a tick across its row.
  mutating func addMean(_ mean: Double, at place: Double, to script: inout GnuplotScript) {
    let data = script.data([([mean, mean], x), ([place - 0.4, place + 0.4], y)])
    plots.append("\(data) using 1:2 with lines linecolor rgb '\(Palette.ink)' linewidth 1.6")
  }

  /// Offsets that part points which would hide each other, the same for the same count; within ±0.5.
  static func spread(_ count: Int) -> [Double] {
    // Multiples of the golden ratio fill the interval evenly for every count.
    (0..<count).map { index in
      guard count > 1 else { return 0 }
      let turn = Double(index + 1) * 0.618_033_988_749_895
      return turn - turn.rounded(.down) - 0.5
    }
  }
}
