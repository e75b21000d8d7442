internal import COpenBLAS

extension Double: BLASScalar {
  /// The routines whose names begin with `d`.
  public static let routines = BLASRoutines<Double>(
    gemm: { transposeA, transposeB, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc in
      cblas_dgemm(
        CblasRowMajor, transposeA ? CblasTrans : CblasNoTrans, transposeB ? CblasTrans : CblasNoTrans, m, n,
        k,
        alpha, a, lda, b, ldb, beta, c, ldc)
    },
    gemv: { transposes, m, n, alpha, a, x, beta, y in
      cblas_dgemv(CblasRowMajor, transposes ? CblasTrans : CblasNoTrans, m, n, alpha, a, n, x, 1, beta, y, 1)
    },
    ger: { m, n, alpha, x, y, a in cblas_dger(CblasRowMajor, m, n, alpha, x, 1, y, 1, a, n) },
    axpy: { n, alpha, x, y in cblas_daxpy(n, alpha, x, 1, y, 1) },
    dot: { n, x, y in cblas_ddot(n, x, 1, y, 1) },
    nrm2: { n, x in cblas_dnrm2(n, x, 1) },
    syevd: { n, a, w, work, length, whole, wholeLength in
      var (n, length, wholeLength, info) = (n, length, wholeLength, blasint(0))
      // Not text: unoptimised builds would take memory for it.
      var (vectors, triangle) = (CChar(86), CChar(85))
      dsyevd_(&vectors, &triangle, &n, a, &n, w, work, &length, whole, &wholeLength, &info)
      return info
    },
    potrf: { n, a in
      var (n, info) = (n, blasint(0))
      // Columns there are rows here: the upper triangle by columns is the lower one by rows.
      dpotrf_("U", &n, a, &n, &info)
      return info
    },
    gesv: { n, columns, a, pivots, b in
      var (n, columns, info) = (n, columns, blasint(0))
      dgesv_(&n, &columns, a, &n, pivots, b, &n, &info)
      return info
    })
}
