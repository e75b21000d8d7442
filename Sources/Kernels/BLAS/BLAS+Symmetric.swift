internal import COpenBLAS

extension BLAS {
  /// C = alpha·Aᵀ·A + beta·C, of which only the lower triangle is written; O(rows·columns²).
  ///
  /// - Precondition: C is square, of A's columns.
  public static func syrk(
    _ a: Matrix<Double>, into c: Matrix<Double>, alpha: Double = 1, beta: Double = 0
  ) {
    precondition(
      c.rows == a.columns && c.columns == a.columns, "syrk: \(a.shape) transposed by itself into \(c.shape)")
    guard c.count > 0 else { return }
    oneThread
    cblas_dsyrk(
      CblasRowMajor, CblasLower, CblasTrans, blasint(a.columns), blasint(a.rows), alpha, a.pointer,
      blasint(a.columns), beta, c.pointer, blasint(c.columns))
  }

  /// C += alpha·x·xᵀ, of which only the lower triangle is written; O(n²).
  ///
  /// - Precondition: C is square, of as many rows as there are numbers.
  public static func syr(_ x: Matrix<Double>, into c: Matrix<Double>, alpha: Double = 1) {
    precondition(c.rows == x.count && c.columns == x.count, "syr: \(x.count) numbers into \(c.shape)")
    guard c.count > 0 else { return }
    oneThread
    cblas_dsyr(
      CblasRowMajor, CblasLower, blasint(x.count), alpha, x.pointer, 1, c.pointer, blasint(c.columns))
  }
}
