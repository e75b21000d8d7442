/// The precisions that the wrappers of BLAS and LAPACK are there for: `Float` and `Double`.
///
/// The requirements are OpenBLAS's routines on raw memory; call ``BLAS`` and ``LAPACK``, which check shapes.
public protocol BLASScalar: KernelScalar {
  /// Routines of this precision.
  static var routines: BLASRoutines<Self> { get }
}
