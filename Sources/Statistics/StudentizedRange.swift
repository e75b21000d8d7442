private import CDistributions

/// The range of k independent standard normal numbers: what the largest of k means exceeds the smallest by.
///
/// Source: Tukey, "The problem of multiple comparisons", 1953; the case of infinitely many degrees of freedom.
public enum StudentizedRange {
  /// P(range of `groups` numbers ≤ `range`), to about ten digits.
  ///
  /// k ∫ φ(x) (Φ(x) − Φ(x − range))^(k−1) dx by Simpson's rule.
  /// - Precondition: there are two groups or more.
  public static func cumulative(_ range: Double, groups: Int) -> Double {
    precondition(groups > 1, "one number has no range")
    guard range > 0 else { return 0 }
    let (low, high, intervals) = (-9.0, 9.0 + min(range, 9), 2_000)
    let width = (high - low) / Double(intervals)
    var sum = 0.0
    for index in 0...intervals {
      let weight = index == 0 || index == intervals ? 1.0 : index % 2 == 1 ? 4.0 : 2.0
      sum += weight * density(low + width * Double(index), range, groups)
    }
    return min(1, Double(groups) * sum * width / 3)
  }

  /// The range that is not exceeded with a probability, to about nine digits.
  ///
  /// - Precondition: there are two groups or more, and `probability` is strictly between 0 and 1.
  public static func quantile(probability: Double, groups: Int) -> Double {
    precondition(probability > 0 && probability < 1, "no such quantile")
    var (low, high) = (0.0, 16.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if cumulative(middle, groups: groups) < probability { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  private static func density(_ x: Double, _ range: Double, _ groups: Int) -> Double {
    let between = apiary_normal_cdf(x) - apiary_normal_cdf(x - range)
    var power = 1.0
    for _ in 1..<groups { power *= between }
    return apiary_normal_density(x) * power
  }
}
