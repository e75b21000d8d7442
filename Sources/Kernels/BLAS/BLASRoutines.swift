internal import COpenBLAS

/// OpenBLAS's routines in one precision, as one value.
public struct BLASRoutines<Scalar>: Sendable {
  typealias In = UnsafePointer<Scalar>
  typealias Out = UnsafeMutablePointer<Scalar>
  typealias Pivots = UnsafeMutablePointer<blasint>

  let gemm:
    @Sendable (Bool, Bool, blasint, blasint, blasint, Scalar, In, blasint, In, blasint, Scalar, Out, blasint)
      -> Void
  let gemv: @Sendable (Bool, blasint, blasint, Scalar, In, In, Scalar, Out) -> Void
  let ger: @Sendable (blasint, blasint, Scalar, In, In, Out) -> Void
  let axpy: @Sendable (blasint, Scalar, In, Out) -> Void
  let dot: @Sendable (blasint, In, In) -> Scalar
  let nrm2: @Sendable (blasint, In) -> Scalar
  /// Order, matrix, eigenvalues, work, length, whole-number work, length; LAPACK's code.
  let syevd: @Sendable (blasint, Out, Out, Out, blasint, Pivots, blasint) -> blasint
  let potrf: @Sendable (blasint, Out) -> blasint
  /// Order, right-hand sides, matrix, pivots, right-hand sides by columns; LAPACK's code.
  let gesv: @Sendable (blasint, blasint, Out, Pivots, Out) -> blasint
}
