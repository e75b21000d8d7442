/// One metric of a batch: its value in every run of every variant.
public struct MetricSample: Sendable, Equatable {
  /// What it is called, such as `Mean wait`.
  public var title: String
  /// Its unit; `s` is shown in whatever unit of time suits, empty is a pure number.
  public var unit: String
  /// One list per variant, in the order of the variants, of one value per run.
  public var valuesByVariant: [[Double]]

  /// Makes a metric.
  public init(title: String, unit: String, valuesByVariant: [[Double]]) {
    self.title = title
    self.unit = unit
    self.valuesByVariant = valuesByVariant
  }

  /// The axis along which its values lie: logarithmic when they differ by more than a factor of fifty.
  func axis(count: Int) -> Axis? {
    let finite = valuesByVariant.flatMap { $0 }.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max() else { return nil }
    let title = GnuplotText.oneLine(title)
    let isTime = unit == "s"
    if low > 0, high > 50 * low {
      let label = title + ", log scale"
      return isTime
        ? .logarithmicTime(label, low: low, high: high)
        : .logarithmic(label, unit: .own(GnuplotText.oneLine(unit)), low: low, high: high, count: count)
    }
    let scale = isTime ? AxisUnit.time(span: max(abs(low), abs(high))) : .own(GnuplotText.oneLine(unit))
    return .linear(title, unit: scale, low: low, high: high, fromZero: low < high / 3, count: count)
  }
}
