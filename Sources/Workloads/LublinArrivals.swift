import Simulation

/// Arrivals of the jobs of one class, from midnight on.
///
/// A gap between arrivals is the exponential of a gamma variable and counts in seconds of the average
/// hour. Each half-hour takes up as much of it as its weight says, so that a gap spans little time when
/// the day is busy and much when it is quiet.
///
/// The authors' program cuts each arrival to whole seconds before it adds the next gap, and its clock
/// therefore runs half a second ahead of its daily cycle with each job; here nothing is cut.
struct LublinArrivals {
  /// Greater logarithms of a gap are drawn anew: none is longer than e¹³ s, about five days.
  static let greatestLogarithm = 13.0

  private let weights: [Double]
  private let gap: GammaDistribution
  private(set) var stream: RandomStream
  /// Half-hours that have passed.
  private var bucket = 0
  /// What has been used up of the current half-hour, in the unit of its weight.
  private var used = 0.0

  /// - Parameter stream: the numbers of this class's arrivals and of nothing else.
  init(_ jobs: LublinJobClass, stream: RandomStream) {
    weights = LublinDailyCycle(jobs.dailyCycle).weights
    gap = GammaDistribution(jobs.arrivalGap)
    self.stream = stream
  }

  /// The seconds from the start to the next arrival; O(half-hours that the gap spans).
  mutating func next() -> Double {
    used += ReproducibleMath.exp(nextLogarithm()) / LublinDailyCycle.secondsPerBucket
    while used > weight {
      used -= weight
      bucket += 1
    }
    return LublinDailyCycle.secondsPerBucket * (Double(bucket) + used / weight)
  }

  private var weight: Double { weights[bucket % LublinDailyCycle.bucketsPerDay] }

  private mutating func nextLogarithm() -> Double {
    while true {
      let logarithm = gap.sample(from: &stream)
      if logarithm <= Self.greatestLogarithm { return logarithm }
    }
  }
}
