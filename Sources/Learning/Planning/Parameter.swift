public import Kernels

/// A part of the flat parameter vector, and the part of the gradient that belongs to it.
public struct Parameter<Scalar: KernelScalar> {
  let id: Int
  /// The weights.
  public let values: Matrix<Scalar>
  /// Their gradient.
  public let gradient: Matrix<Scalar>
}
