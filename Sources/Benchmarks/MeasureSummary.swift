/// A figure beside the rate, over all repetitions.
public struct MeasureSummary: Sendable, Equatable {
  /// The quantity with its unit, such as `worst_hold_nanoseconds`.
  public let name: String
  /// Its median, least and largest value.
  public let spread: Spread

  /// The measures of several trials in one each, in the order of the first trial.
  static func all(of trials: [[Measure]]) -> [MeasureSummary] {
    (trials.first ?? []).indices.map { index in
      MeasureSummary(name: trials[0][index].name, spread: Spread(trials.map { $0[index].value }))
    }
  }
}
