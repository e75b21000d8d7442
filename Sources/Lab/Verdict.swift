public import Statistics
public import Swarm

/// What a comparison may claim of a metric.
public enum Verdict: String, Sendable {
  /// The whole interval lies on the metric's better side of zero.
  case better
  /// The whole interval lies on the metric's worse side of zero.
  case worse
  /// The interval holds zero, or there is none.
  case noDifferenceShown = "no difference shown"

  /// The verdict on a candidate's metric; a difference counts only where its interval leaves zero out.
  public init(_ comparison: PairedComparison, preference: Metric.Preference) {
    guard comparison.isSignificant, preference != .neither else {
      self = .noDifferenceShown
      return
    }
    self = (comparison.meanDifference < 0) == (preference == .smaller) ? .better : .worse
  }
}
