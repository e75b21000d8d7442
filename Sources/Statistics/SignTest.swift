/// The sign test: whether a median lies above a value, by counting on which side of it a sample falls.
///
/// It asks nothing of the distribution's shape, so that heavy tails cost it nothing.
/// Source: Arbuthnott, Philosophical Transactions 27, 1710; Conover, "Practical Nonparametric Statistics",
/// 3rd ed., 1999, §3.4.
public enum SignTest {
  /// P(at least `successes` of `trials` fair coins show heads), exact but for rounding; O(trials).
  ///
  /// - Precondition: `trials` is from 0 to 1000, and `successes` from 0 to `trials`.
  public static func pValue(successes: Int, trials: Int) -> Double {
    precondition((0...1000).contains(trials) && (0...trials).contains(successes), "no such trial")
    return Binomial.upperTail(successes: successes, trials: trials, probability: 0.5)
  }

  /// The probability of as many values above `median`, or more, if it were the median; one-sided.
  ///
  /// Values equal to it are left out. O(n); 1 for no values.
  public static func pValue(of sample: [Double], above median: Double) -> Double {
    let above = sample.count { $0 > median }
    return pValue(successes: above, trials: above + sample.count { $0 < median })
  }

  /// The least number of successes in `trials` that is significant; nil where not even all are.
  ///
  /// O(trials²).
  public static func leastSuccesses(trials: Int, significance: Double) -> Int? {
    (0...trials).first { pValue(successes: $0, trials: trials) <= significance }
  }

  /// The least number of trials in which all successes are significant: ⌈−log₂ significance⌉.
  ///
  /// - Precondition: `significance` is from 2⁻¹⁰⁰⁰ to 1.
  public static func leastTrials(significance: Double) -> Int {
    precondition(significance <= 1, "no such significance")
    var (trials, tail) = (0, 1.0)
    while tail > significance {
      tail /= 2
      trials += 1
      precondition(trials <= 1000, "no such significance")
    }
    return trials
  }
}
