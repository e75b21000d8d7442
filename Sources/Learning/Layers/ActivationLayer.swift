public import Kernels

/// A function of every number, as a layer of its own.
public struct ActivationLayer: Layer {
  /// `activation`.
  public static let kind = "activation"
  /// The function.
  public let activation: Activation

  /// A layer of a function.
  public init(_ activation: Activation) { self.activation = activation }

  /// The function's name.
  public var settings: LayerSettings {
    LayerSettings(kind: Self.kind).with("activation", activation.name)
  }

  /// A layer from a file.
  public init(settings: LayerSettings) throws(LearningError) {
    self.init(try settings.activation("activation"))
  }

  /// The input's.
  public func outputShape(for input: Shape) -> Shape { input }

  /// One pass over a copy.
  public func plan<Scalar: KernelScalar>(
    _ input: Tensor<Scalar>, _ parameters: [Parameter<Scalar>], in planner: inout Planner<Scalar>
  ) -> Tensor<Scalar> {
    planner.activate(input, activation)
  }
}
