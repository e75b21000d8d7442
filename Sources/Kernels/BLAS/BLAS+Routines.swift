internal import COpenBLAS

extension BLAS {
  /// C = alpha·op(A)·op(B) + beta·C; O(rows·columns·inner).
  ///
  /// - Precondition: the shapes fit.
  public static func gemm<Scalar: BLASScalar>(
    _ a: Matrix<Scalar>, transposed transposesA: Bool = false, _ b: Matrix<Scalar>,
    transposed transposesB: Bool = false, into c: Matrix<Scalar>, alpha: Scalar = 1, beta: Scalar = 0
  ) {
    let (rows, inner) = transposesA ? (a.columns, a.rows) : (a.rows, a.columns)
    let (otherInner, columns) = transposesB ? (b.columns, b.rows) : (b.rows, b.columns)
    precondition(
      inner == otherInner && c.rows == rows && c.columns == columns,
      "gemm: \(a.shape)\(transposesA ? " transposed" : "") times \(b.shape)\(transposesB ? " transposed" : "") into \(c.shape)"
    )
    guard c.count > 0 else { return }
    oneThread
    Scalar.routines.gemm(
      transposesA, transposesB, blasint(rows), blasint(columns), blasint(inner), alpha, a.pointer,
      blasint(max(1, a.columns)), b.pointer, blasint(max(1, b.columns)), beta, c.pointer, blasint(c.columns))
  }

  /// y = alpha·op(A)·x + beta·y; O(rows·columns).
  ///
  /// - Precondition: the shapes fit.
  public static func gemv<Scalar: BLASScalar>(
    _ a: Matrix<Scalar>, transposed: Bool = false, _ x: Matrix<Scalar>, into y: Matrix<Scalar>,
    alpha: Scalar = 1, beta: Scalar = 0
  ) {
    let (rows, columns) = transposed ? (a.columns, a.rows) : (a.rows, a.columns)
    precondition(
      x.count == columns && y.count == rows,
      "gemv: \(a.shape)\(transposed ? " transposed" : "") times \(x.count) numbers into \(y.count)")
    guard a.count > 0 else { return }
    oneThread
    Scalar.routines.gemv(
      transposed, blasint(a.rows), blasint(a.columns), alpha, a.pointer, x.pointer, beta, y.pointer)
  }

  /// A += alpha·x·yᵀ; O(rows·columns).
  ///
  /// - Precondition: the shapes fit.
  public static func ger<Scalar: BLASScalar>(
    _ x: Matrix<Scalar>, _ y: Matrix<Scalar>, into a: Matrix<Scalar>, alpha: Scalar = 1
  ) {
    precondition(
      x.count == a.rows && y.count == a.columns, "ger: \(x.count) and \(y.count) numbers into \(a.shape)")
    guard a.count > 0 else { return }
    oneThread
    Scalar.routines.ger(blasint(a.rows), blasint(a.columns), alpha, x.pointer, y.pointer, a.pointer)
  }

  /// y += alpha·x; O(n).
  ///
  /// - Precondition: as many numbers in both.
  public static func axpy<Scalar: BLASScalar>(_ alpha: Scalar, _ x: Matrix<Scalar>, into y: Matrix<Scalar>) {
    precondition(x.count == y.count, "axpy: \(x.count) numbers into \(y.count)")
    oneThread
    Scalar.routines.axpy(blasint(x.count), alpha, x.pointer, y.pointer)
  }

  /// The sum of products; O(n).
  ///
  /// - Precondition: as many numbers in both.
  public static func dot<Scalar: BLASScalar>(_ x: Matrix<Scalar>, _ y: Matrix<Scalar>) -> Scalar {
    precondition(x.count == y.count, "dot: \(x.count) numbers and \(y.count)")
    oneThread
    return Scalar.routines.dot(blasint(x.count), x.pointer, y.pointer)
  }

  /// The Euclidean norm, without overflow on the way; O(n).
  public static func nrm2<Scalar: BLASScalar>(_ x: Matrix<Scalar>) -> Scalar {
    oneThread
    return Scalar.routines.nrm2(blasint(x.count), x.pointer)
  }
}
