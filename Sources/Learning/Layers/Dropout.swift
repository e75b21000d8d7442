public import Kernels

/// Drops numbers at random in training and scales the others up (Srivastava and others 2014); else does nothing.
///
/// The masks come from a stream of the workspace's key, a new part of it at every run.
public struct Dropout: Layer {
  /// `dropout`.
  public static let kind = "dropout"
  /// The probability that a number is dropped.
  public let rate: Double

  /// - Precondition: `rate` is at least 0 and below 1.
  public init(rate: Double) {
    precondition(rate >= 0 && rate < 1, "a dropout rate of \(rate)")
    self.rate = rate
  }

  /// The rate.
  public var settings: LayerSettings { LayerSettings(kind: Self.kind).with("rate", rate) }

  /// A layer from a file.
  public init(settings: LayerSettings) throws(LearningError) {
    self.init(rate: try settings.number("rate", in: 0..<1))
  }

  /// The input's.
  public func outputShape(for input: Shape) -> Shape { input }

  /// A mask, and the product with it.
  public func plan<Scalar: KernelScalar>(
    _ input: Tensor<Scalar>, _ parameters: [Parameter<Scalar>], in planner: inout Planner<Scalar>
  ) -> Tensor<Scalar> {
    guard planner.isTraining, rate > 0 else { return input }
    let (counter, entity, purpose) = planner.makeCounter()
    let mask = Matrix<Scalar>(rows: input.values.rows, columns: input.values.columns)
    let output = planner.makeTensor(
      input.shape, isTimeMajor: input.isTimeMajor, needsGradient: input.needsGradient)
    planner.forward.dropout(
      input.values, rate: rate, mask: mask, into: output.values, counter: counter,
      key: (planner.stream.seed, entity, purpose))
    planner.onTheWayBack { planner in
      guard let gradient = planner.gradient(of: output),
        let (target, accumulates) = planner.gradientTarget(of: input)
      else { return }
      planner.backward.multiplyElements(gradient, mask, into: target, accumulates: accumulates)
    }
    return output
  }
}
