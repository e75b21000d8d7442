/// A straight line through points by least squares.
///
/// Source: any textbook; the intervals suppose independent normal errors of one variance.
public struct LinearFit: Sendable, Equatable {
  /// The rise of y for each unit of x.
  public let slope: Double
  /// y where x is 0.
  public let intercept: Double
  /// The standard error of the slope; 0 where all points lie on the line.
  public let slopeError: Double
  /// The standard deviation of the residuals, with n − 2 degrees of freedom.
  public let residualDeviation: Double
  /// How many points there were.
  public let count: Int

  /// The line through points; nil for fewer than three, or where all have one x.
  ///
  /// O(n).
  ///
  /// - Precondition: as many x as y.
  public init?(x: [Double], y: [Double]) {
    precondition(x.count == y.count, "each point has an x and a y")
    guard x.count >= 3 else { return nil }
    let (meanX, meanY) = (SampleMoments(x).mean, SampleMoments(y).mean)
    var (squares, products) = (CompensatedSum(), CompensatedSum())
    for (x, y) in zip(x, y) {
      squares.add((x - meanX) * (x - meanX))
      products.add((x - meanX) * (y - meanY))
    }
    guard squares.value > 0 else { return nil }
    let slope = products.value / squares.value
    let intercept = meanY - slope * meanX
    var residuals = CompensatedSum()
    for (x, y) in zip(x, y) {
      let residual = y - meanY - slope * (x - meanX)
      residuals.add(residual * residual)
    }
    self.slope = slope
    self.intercept = intercept
    residualDeviation = (residuals.value / Double(x.count - 2)).squareRoot()
    slopeError = residualDeviation / squares.value.squareRoot()
    count = x.count
  }

  /// The interval that holds the slope with the given confidence, by Student's t.
  public func slopeInterval(confidence: Double = 0.95) -> ConfidenceInterval {
    let t = Quantile.studentT(degreesOfFreedom: Double(count - 2), probability: (1 + confidence) / 2)
    return ConfidenceInterval(
      low: slope - t * slopeError, high: slope + t * slopeError, confidence: confidence)
  }
}
