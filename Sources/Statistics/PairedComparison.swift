/// Two variants compared pair by pair: on common random numbers, what they share cancels.
///
/// Source: Law, "Simulation Modeling and Analysis", 5th ed., 2015, §10.2.1 (paired-t interval).
public struct PairedComparison: Sendable, Equatable {
  /// How many pairs were compared, at least 1: those in which both values are finite.
  public let pairs: Int
  /// The mean of the baseline's values in the pairs compared.
  public let baselineMean: Double
  /// The mean of the candidate's values in the pairs compared.
  public let candidateMean: Double
  /// Mean of candidate − baseline.
  public let meanDifference: Double
  /// The interval of the mean difference; nil where one pair gives none.
  public let interval: ConfidenceInterval?

  /// Compares two samples of equal length, in which equal positions are pairs.
  ///
  /// Pairs of which a member is not finite are left out; nil where none is left.
  /// - Precondition: the lengths are equal.
  public init?(baseline: [Double], candidate: [Double], confidence: Double = 0.95) {
    precondition(baseline.count == candidate.count, "pairs need equal counts")
    let kept = zip(baseline, candidate).filter { $0.0.isFinite && $0.1.isFinite }
    guard !kept.isEmpty else { return nil }
    let differences = SampleMoments(kept.map { $0.1 - $0.0 })
    pairs = kept.count
    baselineMean = SampleMoments(kept.map(\.0)).mean
    candidateMean = SampleMoments(kept.map(\.1)).mean
    meanDifference = differences.mean
    interval = differences.meanInterval(confidence: confidence)
  }

  /// Candidate mean / baseline mean; NaN where the baseline's is zero.
  public var ratio: Double { baselineMean == 0 ? .nan : candidateMean / baselineMean }

  /// Whether the two do not differ at all: the differences of all pairs are zero.
  public var isWithoutDifference: Bool {
    meanDifference == 0 && (interval.map { $0.low == 0 && $0.high == 0 } ?? true)
  }

  /// Whether the interval leaves zero out: a difference is shown.
  public var isSignificant: Bool { interval.map { !$0.contains(0) } ?? false }
}
