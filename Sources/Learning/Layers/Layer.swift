public import Kernels

/// One layer of a network: what it is made of, and how it is computed.
///
/// A layer is a plain description. It is asked only while a network is planned, never while one runs: what it adds to
/// the planner are calls of kernels. Convolution, attention and the like fit in the same way; a layer made of the
/// planner's primitives gets its gradients from them.
public protocol Layer: Sendable {
  /// The name in files, such as `dense`.
  static var kind: String { get }

  /// All settings, in a fixed order; what ``init(settings:)`` reads.
  var settings: LayerSettings { get }

  /// A layer from a file.
  /// - Throws: `LearningError.invalidSetting` where a setting is missing or wrong.
  init(settings: LayerSettings) throws(LearningError)

  /// The shape of a sample after the layer.
  /// - Throws: `LearningError.unfitShape` where it cannot take the input.
  func outputShape(for input: Shape) throws(LearningError) -> Shape

  /// What the layer learns, in the order in which ``plan(_:_:in:)`` gets it.
  func parameters(for input: Shape) -> [ParameterDescription]

  /// Adds the layer's calls to the planner.
  ///
  /// - Returns: the output, whose shape is that of ``outputShape(for:)``.
  func plan<Scalar: KernelScalar>(
    _ input: Tensor<Scalar>, _ parameters: [Parameter<Scalar>], in planner: inout Planner<Scalar>
  ) -> Tensor<Scalar>
}

extension Layer {
  /// Nothing is learned, unless a layer says otherwise.
  public func parameters(for input: Shape) -> [ParameterDescription] { [] }
}
