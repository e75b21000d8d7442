/// The Kolmogorov–Smirnov test that a sample comes from a continuous distribution.
public enum KolmogorovSmirnov {
  /// The largest distance between the sample's distribution function and `cdf`; O(n log n).
  ///
  /// - Precondition: the sample is not empty.
  public static func statistic(_ sample: [Double], cdf: (Double) -> Double) -> Double {
    precondition(!sample.isEmpty, "no sample")
    let count = Double(sample.count)
    var largest = 0.0
    for (position, value) in sample.sorted().enumerated() {
      let probability = cdf(value)
      largest = max(
        largest, probability - Double(position) / count, Double(position + 1) / count - probability)
    }
    return largest
  }

  /// The largest distance between the distribution functions of two samples; O(n log n).
  ///
  /// - Precondition: neither sample is empty.
  public static func statistic(_ first: [Double], _ second: [Double]) -> Double {
    precondition(!first.isEmpty && !second.isEmpty, "no sample")
    let (a, b) = (first.sorted(), second.sorted())
    var (i, j, largest) = (0, 0, 0.0)
    while i < a.count && j < b.count {
      let value = min(a[i], b[j])
      while i < a.count && a[i] == value { i += 1 }
      while j < b.count && b[j] == value { j += 1 }
      largest = max(largest, abs(Double(i) / Double(a.count) - Double(j) / Double(b.count)))
    }
    return largest
  }

  /// The distance that a right hypothesis exceeds with the given probability, for `count` ≥ 35 values.
  ///
  /// For two samples of m and n values, `count` is m·n / (m + n).
  /// Source: Smirnov, Annals of Mathematical Statistics 19(2), 1948: √(−½ ln(α/2) / n).
  public static func criticalDistance(count: Double, significance: Double) -> Double {
    (-0.5 * naturalLogarithm(significance / 2) / count).squareRoot()
  }

  /// The logarithm through the chi-squared distribution of two degrees of freedom, whose quantile is
  /// −2 ln(1 − p): this target has no other.
  private static func naturalLogarithm(_ x: Double) -> Double {
    -Quantile.chiSquared(degreesOfFreedom: 2, probability: 1 - x) / 2
  }
}
