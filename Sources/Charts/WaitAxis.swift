/// The axes of a distribution of waits.
enum WaitAxis {
  /// The vertical axis: shares from 0 to 1, with room for a label on top.
  static let share: Axis = {
    var axis = Axis(low: 0, high: 1.04, label: "", unit: .own(""), tics: [])
    axis.tics = [0, 0.2, 0.4, 0.6, 0.8, 1].map {
      Tic(position: $0, text: NumberText.trimmed($0, decimals: 1))
    }
    return axis
  }()

  /// The horizontal axis for samples of which at least one holds a value.
  ///
  /// Logarithmic when the waits above zero spread over more than a factor of fifty. It then begins where
  /// 0.3 % of them lie below, and spans six decades at most, so that a few waits of a nanosecond do not
  /// take half the picture; the curve enters at its height there.
  static func axis(for samples: [OrderedSample]) -> Axis {
    let waiting = samples.compactMap(\.positives)
    let starts = waiting.map { (early: $0.quantile(0.003), tenth: $0.quantile(0.1)) }
    guard let most = waiting.map({ $0.quantile(1) }).max(), let tenth = starts.map(\.tenth).min() else {
      return Axis.time("Wait", from: 0, to: 1, count: 5)
    }
    guard most > 50 * tenth, let early = starts.map(\.early).min() else {
      return Axis.time("Wait", from: 0, to: most * 1.04)
    }
    return Axis.logarithmicTime("Wait (log scale)", low: max(early, most * 1e-6), high: most)
  }
}
