public import Kernels

/// A value on its way through a network: one sample shape, for a whole batch.
public struct Tensor<Scalar: KernelScalar> {
  let id: Int
  /// The numbers, in rows as long as the last dimension.
  public let values: Matrix<Scalar>
  /// The shape of one sample.
  public let shape: Shape
  /// How many samples there are.
  public let batch: Int
  /// Whether the rows of one step of all samples lie together, rather than all steps of one sample.
  public let isTimeMajor: Bool
  /// Whether anything that is learned comes before it.
  public let needsGradient: Bool

  /// The steps of a sequence; 1 for plain features.
  public var steps: Int { shape.dimensions.count == 1 ? 1 : shape.count / shape.features }
}
