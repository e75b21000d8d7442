public import Kernels

/// Layer normalisation over the last dimension (Ba, Kiros & Hinton 2016).
public struct LayerNorm: Layer {
  /// `layer-norm`.
  public static let kind = "layer-norm"
  /// Added to the variance.
  public let epsilon: Double

  /// - Precondition: `epsilon` is positive.
  public init(epsilon: Double = 1e-5) {
    precondition(epsilon > 0, "an ε of \(epsilon)")
    self.epsilon = epsilon
  }

  /// ε.
  public var settings: LayerSettings { LayerSettings(kind: Self.kind).with("epsilon", epsilon) }

  /// A layer from a file.
  public init(settings: LayerSettings) throws(LearningError) {
    self.init(epsilon: try settings.number("epsilon", in: .leastNonzeroMagnitude..<1))
  }

  /// The input's.
  public func outputShape(for input: Shape) -> Shape { input }

  /// Gain and offset, called `weight` and `bias`.
  public func parameters(for input: Shape) -> [ParameterDescription] {
    [.vector("weight", input.features, .ones), .vector("bias", input.features, .zeros)]
  }

  /// One pass over the rows.
  public func plan<Scalar: KernelScalar>(
    _ input: Tensor<Scalar>, _ parameters: [Parameter<Scalar>], in planner: inout Planner<Scalar>
  ) -> Tensor<Scalar> {
    let (gain, offset) = (parameters[0], parameters[1])
    let output = planner.makeTensor(input.shape, isTimeMajor: input.isTimeMajor)
    let normalized = Matrix<Scalar>(rows: input.values.rows, columns: input.values.columns)
    let scales = Matrix<Scalar>(rows: input.values.rows, columns: 1)
    planner.forward.normalize(
      input.values, gain: gain.values, offset: offset.values, epsilon: epsilon, into: output.values,
      normalized: normalized, scales: scales)
    planner.onTheWayBack { planner in
      guard let gradient = planner.gradient(of: output) else { return }
      let target = planner.gradientTarget(of: input)
      let accumulatesParameters = planner.accumulates(gain)
      _ = planner.accumulates(offset)
      planner.backward.normalizeBack(
        gradient, gain: gain.values, normalized: normalized, scales: scales, inputGradient: target?.0,
        accumulates: target?.accumulates ?? false, gainGradient: gain.gradient,
        offsetGradient: offset.gradient, accumulatesParameters: accumulatesParameters)
    }
    return output
  }
}
