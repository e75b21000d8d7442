public import Kernels

/// Probabilities from logits, over the last dimension; not needed before ``Loss/softmaxCrossEntropy``.
public struct Softmax: Layer {
  /// `softmax`.
  public static let kind = "softmax"

  /// A layer without settings.
  public init() {}

  /// None.
  public var settings: LayerSettings { LayerSettings(kind: Self.kind) }

  /// A layer from a file.
  public init(settings: LayerSettings) {}

  /// The input's.
  public func outputShape(for input: Shape) -> Shape { input }

  /// One pass over a copy.
  public func plan<Scalar: KernelScalar>(
    _ input: Tensor<Scalar>, _ parameters: [Parameter<Scalar>], in planner: inout Planner<Scalar>
  ) -> Tensor<Scalar> {
    planner.softmax(input)
  }
}
