/// A confidence interval of the median that supposes nothing but independent values of one distribution.
///
/// Between the k-th smallest and the k-th largest of n values lies the median with probability
/// 1 − 2·P(B < k), B binomial with n trials of probability ½.
/// Source: Conover, "Practical Nonparametric Statistics", 3rd ed., 1999, section 3.2.
public enum MedianInterval {
  /// How far from its ends a sorted sample's interval begins and ends, and the true confidence of that.
  ///
  /// The rank is the largest k for which the interval from the k-th smallest to the k-th largest value has the confidence
  /// asked for, and 1 where not even the whole range has it. O(n²).
  /// - Precondition: `count` is from 1 to 1,000, so that 2⁻ⁿ is a number, and `confidence` strictly between 0 and 1.
  public static func rank(count: Int, confidence: Double) -> (rank: Int, confidence: Double) {
    precondition((1...1000).contains(count) && confidence > 0 && confidence < 1, "no such interval")
    var best = (rank: 1, confidence: coverage(1, count))
    var rank = 2
    while 2 * rank <= count + 1 {
      let covered = coverage(rank, count)
      guard covered >= confidence else { break }
      best = (rank, covered)
      rank += 1
    }
    return best
  }

  /// 1 − 2·P(B < k).
  private static func coverage(_ rank: Int, _ count: Int) -> Double {
    var term = 1.0
    for _ in 0..<count { term /= 2 }
    var tail = 0.0
    for successes in 0..<rank {
      tail += term
      term *= Double(count - successes) / Double(successes + 1)
    }
    return max(0, 1 - 2 * tail)
  }

  /// The interval of a sample, with its true confidence.
  ///
  /// That is no less than asked for unless there are too few values: then the interval is the whole range. O(n²).
  /// - Precondition: there are from 1 to 1,000 values.
  public static func interval(of values: [Double], confidence: Double) -> ConfidenceInterval {
    let sorted = values.sorted()
    let (rank, covered) = rank(count: sorted.count, confidence: confidence)
    return ConfidenceInterval(
      low: sorted[rank - 1], high: sorted[sorted.count - rank], confidence: covered)
  }
}
