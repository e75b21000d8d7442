/// Finds places beside rising curves where a label touches no curve and no other label.
struct LabelPlacer {
  private let panel: Panel
  private let curves: [(x: [Double], y: [Double])]
  private let strokes: [Frame]
  private var taken: [Frame] = []
  /// Heights to try, the clearest part of most distributions first.
  private static let levels = [
    0.8, 0.7, 0.6, 0.75, 0.65, 0.5, 0.85, 0.4, 0.55, 0.9, 0.3, 0.45, 0.35, 0.2, 0.15, 0.95,
  ]

  /// Prepares a panel with its curves, each as the corners of a step function.
  init(panel: Panel, curves: [(x: [Double], y: [Double])]) {
    self.panel = panel
    self.curves = curves
    strokes = curves.flatMap { curve in
      let points = zip(curve.x, curve.y).map { panel.point($0, $1) }
      return zip(points, points.dropFirst()).map { from, to in
        Frame(
          left: min(from.x, to.x) - 2, right: max(from.x, to.x) + 2, top: min(from.y, to.y) - 2,
          bottom: max(from.y, to.y) + 2)
      }
    }
  }

  /// A label for the index-th curve, or nil when no place is free; its place counts as taken.
  mutating func place(_ text: String, at index: Int) -> TextLabel? {
    let width = TextMetrics.width(text, size: 11)
    for level in Self.levels {
      guard let value = value(of: index, at: level) else { continue }
      let point = panel.point(value, level)
      for isLeft in [true, false] {
        let y = point.y + (isLeft ? -8 : 9)
        let x = point.x + (isLeft ? -7 : 8)
        let frame = Frame(
          left: isLeft ? x - width : x, right: isLeft ? x : x + width, top: y - 8, bottom: y + 8)
        guard isFree(frame) else { continue }
        taken.append(frame)
        return TextLabel(text: text, x: .canvas(x), y: .canvas(y), anchor: isLeft ? .right : .left)
      }
    }
    return nil
  }

  private func isFree(_ frame: Frame) -> Bool {
    frame.left > panel.frame.left + 4 && frame.right < panel.frame.right && frame.top > panel.frame.top
      && frame.bottom < panel.frame.bottom && !strokes.contains(where: frame.intersects)
      && !taken.contains(where: frame.intersects)
  }

  /// Where a curve reaches a height, unless that is outside the panel.
  private func value(of index: Int, at level: Double) -> Double? {
    let curve = curves[index]
    guard let first = curve.y.first, first < level else { return nil }
    return curve.y.firstIndex { $0 >= level }.map { curve.x[$0] }
  }
}
