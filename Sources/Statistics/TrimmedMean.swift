/// The mean of a sample without its least and greatest values.
///
/// With a fifth cut at each end it is nearly as good as the mean for normal samples, and far better for
/// heavy-tailed ones.
/// Source: Tukey, "A survey of sampling from contaminated distributions", 1960; Wilcox, "Introduction to Robust
/// Estimation and Hypothesis Testing", 4th ed., 2017, §3.3.
public enum TrimmedMean {
  /// The mean after ⌊share·n⌋ values are cut at each end; NaN for no values.
  ///
  /// O(n log n).
  /// - Precondition: `share` is at least 0 and less than one half.
  public static func of(_ sample: [Double], share: Double = 0.2) -> Double {
    var sample = sample
    sample.sort()
    return ofSorted(sample, share: share)
  }

  /// The same of values that ascend; O(n).
  static func ofSorted(_ sample: [Double], share: Double) -> Double {
    precondition(share >= 0 && share < 0.5, "nothing would be left")
    let cut = Int(share * Double(sample.count))
    var sum = 0.0
    for index in cut..<(sample.count - cut) { sum += sample[index] }
    return sum / Double(sample.count - 2 * cut)
  }
}
