import Simulation

/// How busy each half-hour of the day is for one class of jobs; the mean over the day is 1.
///
/// A gamma distribution over half-hours 11 … 58, which begin at five in the morning, gives their shares;
/// those past midnight wrap around to the day's beginning.
struct LublinDailyCycle: Equatable {
  static let bucketsPerDay = 48
  static let secondsPerBucket = 1800.0
  /// The number, counted from 1, of the bucket in which the modelled day begins.
  private static let firstBucket = 11

  /// By half-hour after midnight.
  let weights: [Double]

  init(_ cycle: LublinJobClass.Gamma) {
    var shares = [Double](repeating: 0, count: Self.bucketsPerDay)
    for bucket in Self.firstBucket..<(Self.firstBucket + Self.bucketsPerDay) {
      let centre = Double(bucket)
      shares[(bucket - 1) % Self.bucketsPerDay] =
        Self.mass(below: centre + 0.5, of: cycle) - Self.mass(below: centre - 0.5, of: cycle)
    }
    let mean = shares.reduce(0, +) / Double(Self.bucketsPerDay)
    weights = shares.map { $0 / mean }
  }

  /// The distribution function times Γ(shape), which cancels when the weights are scaled to mean 1: the
  /// lower incomplete gamma function by its series (Abramowitz & Stegun 6.5.29), all of whose terms are
  /// positive.
  static func mass(below x: Double, of gamma: LublinJobClass.Gamma) -> Double {
    let x = x / gamma.scale
    var term = 1 / gamma.shape
    var sum = term
    var divisor = gamma.shape
    while term > sum * 0x1p-54 {
      divisor += 1
      term *= x / divisor
      sum += term
    }
    return sum * ReproducibleMath.exp(gamma.shape * ReproducibleMath.log(x) - x)
  }
}
