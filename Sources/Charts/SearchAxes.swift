/// The axes of what happens in searches.
enum SearchAxes {
  /// Places along an axis of evaluations at which bands are drawn.
  private static let resolution = 400

  /// An axis over evaluations; logarithmic where generations of the longest search lie more than two decades apart.
  static func evaluations(_ traces: [SearchTrace]) -> Axis {
    let all = traces.flatMap { trace in trace.evaluations.flatMap { $0 } }.filter(\.isFinite)
    let (low, high) = (max(1, all.min() ?? 1), max(1, all.max() ?? 1))
    if high / low >= 100 {
      return .logarithmic("Evaluations", unit: .own(""), low: low, high: high)
    }
    return .linear("Evaluations", unit: .own(""), low: 0, high: high, count: 10, isCount: true)
  }

  /// Every generation's evaluations where there are few, and otherwise places spread along the axis.
  static func places(_ traces: [SearchTrace], on axis: Axis) -> [Double] {
    let known = Set(traces.flatMap { $0.evaluations.flatMap { $0 } }.filter(\.isFinite)).sorted()
    guard known.count > 2 * resolution else { return known }
    return (0...resolution).map { axis.value(at: Double($0) / Double(resolution)) }
  }

  /// An axis over numbers; logarithmic where all are above zero and span more than a decade and a half.
  ///
  /// What is zero or below is drawn at the bottom where it is rare: a search that has come to its end.
  static func numbers(_ label: String, _ bands: [SearchBand]) -> Axis {
    let values = bands.flatMap { $0.lows + $0.highs + $0.medians }
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let positive = values.filter { $0 > 0 }
    let least = positive.min() ?? 1
    if low >= 0, !positive.isEmpty, high / least > 30 {
      return .logarithmic(label, unit: .own(""), low: max(least, high * 1e-30), high: high)
    }
    return .linear(label, unit: .own(""), low: low, high: high, fromZero: false)
  }
}
