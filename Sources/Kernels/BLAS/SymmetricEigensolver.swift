internal import COpenBLAS

/// Eigenvectors of symmetric matrices of one order again and again, with memory that is taken once (`syevd`).
public final class SymmetricEigensolver<Scalar: BLASScalar> {
  /// How many rows and columns a matrix has.
  public let order: Int
  private let work: Storage<Scalar>
  private let whole: Storage<blasint>

  /// A solver for matrices of so many rows; O(order²) memory.
  public init(order: Int) {
    self.order = order
    // LAPACK's least sizes for vectors by divide and conquer.
    work = Storage(count: 1 + 6 * order + 2 * order * order)
    whole = Storage(count: 3 + 5 * order)
  }

  /// Eigenvalues in ascending order, and eigenvectors as the rows of `matrix`, in place; O(n³).
  ///
  /// Only the lower triangle is read. The sign of an eigenvector is LAPACK's choice.
  /// - Returns: false where the iteration did not converge, as with NaN in the matrix; nothing there is to be used then.
  /// - Precondition: `matrix` is square of the solver's order, and there is an eigenvalue for each row.
  public func solve(_ matrix: Matrix<Scalar>, values: Matrix<Scalar>) -> Bool {
    precondition(
      matrix.rows == order && matrix.columns == order && values.count == order,
      "syevd: \(values.count) eigenvalues of \(matrix.shape) by a solver of order \(order)")
    guard order > 0 else { return true }
    BLAS.oneThread
    for row in 0..<order {
      for column in 0...row where !matrix[row, column].isFinite { return false }
    }
    return Scalar.routines.syevd(
      blasint(order), matrix.pointer, values.pointer, work.pointer, blasint(work.count), whole.pointer,
      blasint(whole.count)) == 0
  }
}
