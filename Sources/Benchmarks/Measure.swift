/// A figure of one trial beside its rate.
public struct Measure: Sendable, Equatable {
  /// Which trial's figure stands for all.
  enum Summary: Sendable {
    case median
    /// Where the work is the same every time and the machine can only add to the figure.
    case least
  }

  /// The quantity with its unit, such as `worst_hold_nanoseconds`.
  public let name: String
  /// The figure.
  public let value: Double
  let summary: Summary

  /// The measures of several trials in one each, in the order of the first trial.
  static func summary(of trials: [[Measure]]) -> [Measure] {
    (trials.first ?? []).indices.map { index in
      let (first, spread) = (trials[0][index], Spread(trials.map { $0[index].value }))
      let value = first.summary == .least ? spread.least : spread.median
      return Measure(name: first.name, value: value, summary: first.summary)
    }
  }
}
