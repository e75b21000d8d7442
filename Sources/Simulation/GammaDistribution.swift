/// The gamma distribution with density x^(shape − 1) · e^(−x/scale) / (Γ(shape) · scale^shape).
///
/// Samples have the same bits on every CPU. Source: Marsaglia & Tsang, "A simple method for generating
/// gamma variables", ACM TOMS 26(3), 2000.
public struct GammaDistribution: Sendable, Equatable {
  /// The exponent of x, plus one; finite and above zero, without unit.
  public let shape: Double
  /// The mean per unit of shape, in the unit of the samples; finite and above zero.
  public let scale: Double
  /// The method's d and c, for a shape of at least 1.
  private let offset: Double
  private let slope: Double

  /// The distribution of a shape and a scale; O(1).
  /// - Precondition: both parameters are finite and above zero.
  public init(shape: Double, scale: Double) {
    precondition(shape > 0 && shape.isFinite && scale > 0 && scale.isFinite, "no such gamma distribution")
    self.shape = shape
    self.scale = scale
    offset = (shape < 1 ? shape + 1 : shape) - 1.0 / 3
    slope = 1 / (9 * offset).squareRoot()
  }

  /// The expectation, in the unit of `scale`.
  public var mean: Double { shape * scale }

  /// A number drawn from the distribution; O(1) expected, since at least 95 % of the candidates are accepted.
  public func sample(from stream: inout RandomStream) -> Double {
    let value = scale * boostedSample(from: &stream)
    guard shape < 1 else { return value }
    return value * ReproducibleMath.pow(stream.uniform(), 1 / shape)
  }

  /// The logarithm of a sample, which stays finite where a small shape makes the sample itself underflow.
  func logSample(from stream: inout RandomStream) -> Double {
    let value = ReproducibleMath.log(scale * boostedSample(from: &stream))
    guard shape < 1 else { return value }
    return value + ReproducibleMath.log(stream.uniform()) / shape
  }

  /// A sample of scale 1; of shape + 1 where the shape is below 1.
  private func boostedSample(from stream: inout RandomStream) -> Double {
    while true {
      let normal = stream.normal()
      let root = 1 + slope * normal
      guard root > 0 else { continue }
      let cube = root * root * root
      let threshold = normal * normal / 2 + offset - offset * cube + offset * ReproducibleMath.log(cube)
      if ReproducibleMath.log(stream.uniform()) < threshold { return offset * cube }
    }
  }
}
