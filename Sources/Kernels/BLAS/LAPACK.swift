internal import COpenBLAS

/// Factorisations of square matrices by OpenBLAS's LAPACK, in place, with one thread.
public enum LAPACK {
  /// Eigenvalues in ascending order, and eigenvectors as the rows of `matrix`, of a symmetric matrix (`syevd`); O(n³).
  ///
  /// Only the lower triangle is read. The sign of an eigenvector is LAPACK's choice.
  /// - Returns: false where the iteration did not converge, as with NaN in the matrix; nothing there is to be used then.
  /// - Precondition: `matrix` is square, and there is an eigenvalue for each row.
  public static func eigenvectors<Scalar: BLASScalar>(
    of matrix: Matrix<Scalar>, values: Matrix<Scalar>
  ) -> Bool {
    let n = requireSquare(matrix, "syevd")
    precondition(values.count == n, "syevd: \(values.count) eigenvalues of \(matrix.shape)")
    guard n > 0 else { return true }
    for row in 0..<n {
      for column in 0...row where !matrix[row, column].isFinite { return false }
    }
    // LAPACK's least sizes for vectors by divide and conquer.
    let work = Storage<Scalar>(count: 1 + 6 * n + 2 * n * n)
    let whole = Storage<blasint>(count: 3 + 5 * n)
    return Scalar.routines.syevd(
      blasint(n), matrix.pointer, values.pointer, work.pointer, blasint(work.count), whole.pointer,
      blasint(whole.count)) == 0
  }

  /// The lower triangular L with L·Lᵀ = `matrix`, symmetric and positive definite (`potrf`); O(n³).
  ///
  /// Only the lower triangle is read; above it all is set to zero.
  /// - Returns: false where the matrix is not positive definite.
  /// - Precondition: `matrix` is square.
  public static func cholesky<Scalar: BLASScalar>(_ matrix: Matrix<Scalar>) -> Bool {
    let n = requireSquare(matrix, "potrf")
    guard n > 0 else { return true }
    guard Scalar.routines.potrf(blasint(n), matrix.pointer) == 0 else { return false }
    for row in 0..<n {
      for column in row + 1..<max(row + 1, n) { matrix[row, column] = 0 }
    }
    return true
  }

  /// Solves A·x = b (`gesv`); b becomes x, A its factors; O(n³).
  ///
  /// - Returns: false where A is singular.
  /// - Precondition: A is square, and b has a number for each row.
  public static func solve<Scalar: BLASScalar>(_ a: Matrix<Scalar>, _ b: Matrix<Scalar>) -> Bool {
    let n = requireSquare(a, "gesv")
    precondition(b.count == n, "gesv: \(b.count) numbers for \(a.shape)")
    guard n > 0 else { return true }
    // LAPACK takes columns for rows.
    for row in 0..<n {
      for column in 0..<row { (a[row, column], a[column, row]) = (a[column, row], a[row, column]) }
    }
    let pivots = Storage<blasint>(count: n)
    return Scalar.routines.gesv(blasint(n), 1, a.pointer, pivots.pointer, b.pointer) == 0
  }

  private static func requireSquare<Scalar>(_ matrix: Matrix<Scalar>, _ routine: String) -> Int {
    precondition(matrix.rows == matrix.columns, "\(routine): \(matrix.shape) is not square")
    BLAS.oneThread
    return matrix.rows
  }
}
