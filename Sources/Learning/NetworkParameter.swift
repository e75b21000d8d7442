public import Kernels

/// A parameter with its place in a network.
public struct NetworkParameter<Scalar: KernelScalar> {
  /// The layer's number.
  public let layer: Int
  /// What it is.
  public let description: ParameterDescription
  /// Where it is.
  public let parameter: Parameter<Scalar>

  /// The layer's number and the name within the layer, such as `0.weight`.
  public var name: String { "\(layer).\(description.name)" }
}
