import Simulation

/// Run times of the jobs of one class: the exponential of a hyper-gamma variable, whose mixture depends on
/// the job's size.
struct LublinRunTimes {
  /// Greater logarithms are drawn anew: no job runs longer than e¹² s, about two days.
  static let greatestLogarithm = 12.0

  private let short: GammaDistribution
  private let long: GammaDistribution
  private let slope: Double
  private let intercept: Double

  init(_ jobs: LublinJobClass) {
    short = GammaDistribution(jobs.shortRunTime)
    long = GammaDistribution(jobs.longRunTime)
    slope = jobs.shortProbabilitySlope
    intercept = jobs.shortProbabilityIntercept
  }

  /// The probability that a job of this size is short.
  func shortProbability(size: Int) -> Double {
    min(max(slope * Double(size) + intercept, 0), 1)
  }

  /// The seconds that a job of this size runs.
  func sample(size: Int, from stream: inout RandomStream) -> Double {
    let probability = shortProbability(size: size)
    while true {
      let gamma = stream.uniform() <= probability ? short : long
      let logarithm = gamma.sample(from: &stream)
      if logarithm <= Self.greatestLogarithm { return ReproducibleMath.exp(logarithm) }
    }
  }
}

extension GammaDistribution {
  init(_ gamma: LublinJobClass.Gamma) {
    self.init(shape: gamma.shape, scale: gamma.scale)
  }
}
