/// An interval for a statistic of a sample, from what the statistic makes of samples drawn from the sample.
///
/// Source: Efron, "Better bootstrap confidence intervals", JASA 82(397), 1987; Efron & Tibshirani, "An Introduction
/// to the Bootstrap", 1993, §14.3.
public struct Bootstrap: Sendable, Equatable {
  /// The statistic of the sample itself.
  public let estimate: Double
  /// The statistics of the resamples, ascending.
  public let replicates: [Double]
  /// How the statistic's spread changes with its value, from the sample with each value left out in turn.
  private let acceleration: Double

  /// Draws resamples and takes the statistic of each; O(resamples · cost of the statistic).
  ///
  /// - Parameters:
  ///   - draw: a number uniform on 0 ..< its argument, from a stream that the caller names.
  /// - Precondition: the sample is not empty, and there is a resample or more.
  public init(
    of sample: [Double], resamples: Int, statistic: ([Double]) -> Double, draw: (Int) -> Int
  ) {
    precondition(!sample.isEmpty && resamples > 0, "nothing to draw from, or nothing drawn")
    estimate = statistic(sample)
    var replicates: [Double] = []
    replicates.reserveCapacity(resamples)
    var resample = sample
    for _ in 0..<resamples {
      for index in resample.indices { resample[index] = sample[draw(sample.count)] }
      replicates.append(statistic(resample))
    }
    replicates.sort()
    self.replicates = replicates
    acceleration = Self.acceleration(sample, statistic)
  }

  /// The interval between quantiles of the replicates.
  public func percentileInterval(confidence: Double = 0.95) -> ConfidenceInterval {
    interval((1 - confidence) / 2, (1 + confidence) / 2, confidence)
  }

  /// The percentile interval corrected for bias and for a spread that changes with the value (BCa).
  ///
  /// Where all replicates lie on one side of the estimate, half a replicate is taken to lie on the other.
  public func correctedInterval(confidence: Double = 0.95) -> ConfidenceInterval {
    guard let first = replicates.first, let last = replicates.last, first < last else {
      return percentileInterval(confidence: confidence)
    }
    let below = Double(replicates.count { $0 < estimate })
    let equal = Double(replicates.count { $0 == estimate })
    let count = Double(replicates.count)
    let share = min(max((below + equal / 2) / count, 0.5 / count), 1 - 0.5 / count)
    let bias = Quantile.normal(probability: share)
    let ends = [(1 - confidence) / 2, (1 + confidence) / 2].map { probability in
      let shifted = bias + Quantile.normal(probability: probability)
      let denominator = 1 - acceleration * shifted
      // Beyond its pole the correction means nothing; the end of the replicates is as far as it goes.
      guard denominator > 0 else { return shifted < 0 ? 0.0 : 1.0 }
      return CumulativeDistribution.normal(bias + shifted / denominator)
    }
    return interval(ends[0], ends[1], confidence)
  }

  private func interval(_ low: Double, _ high: Double, _ confidence: Double) -> ConfidenceInterval {
    ConfidenceInterval(low: quantile(low), high: quantile(high), confidence: confidence)
  }

  /// The quantile of the replicates, with a straight line between neighbours (Hyndman & Fan's seventh kind).
  private func quantile(_ probability: Double) -> Double {
    let place = probability * Double(replicates.count - 1)
    let index = min(Int(place), replicates.count - 1)
    let next = min(index + 1, replicates.count - 1)
    return replicates[index] + (place - Double(index)) * (replicates[next] - replicates[index])
  }

  /// Σd³ / (6 (Σd²)^1.5) over the differences d of the jackknife's mean and values; 0 where they are all alike.
  private static func acceleration(_ sample: [Double], _ statistic: ([Double]) -> Double) -> Double {
    guard sample.count > 1 else { return 0 }
    let values = sample.indices.map { left in
      statistic(sample.indices.filter { $0 != left }.map { sample[$0] })
    }
    let mean = values.reduce(0, +) / Double(values.count)
    var (squares, cubes) = (0.0, 0.0)
    for value in values {
      let difference = mean - value
      squares += difference * difference
      cubes += difference * difference * difference
    }
    return squares > 0 ? cubes / (6 * squares * squares.squareRoot()) : 0
  }
}
