#pragma once
// OpenBLAS: CBLAS for products of matrices and vectors, LAPACK by its Fortran names, which Debian's
// header leaves out.
#include <cblas.h>

// Symmetric eigenproblem by divide and conquer.
void dsyevd_(const char *job, const char *triangle, const blasint *n, double *a, const blasint *lda, double *w,
             double *work, const blasint *lwork, blasint *iwork, const blasint *liwork, blasint *info);
void ssyevd_(const char *job, const char *triangle, const blasint *n, float *a, const blasint *lda, float *w,
             float *work, const blasint *lwork, blasint *iwork, const blasint *liwork, blasint *info);
// Cholesky factorisation.
void dpotrf_(const char *triangle, const blasint *n, double *a, const blasint *lda, blasint *info);
void spotrf_(const char *triangle, const blasint *n, float *a, const blasint *lda, blasint *info);
// Linear equations by LU factorisation with partial pivoting.
void dgesv_(const blasint *n, const blasint *columns, double *a, const blasint *lda, blasint *pivots, double *b,
            const blasint *ldb, blasint *info);
void sgesv_(const blasint *n, const blasint *columns, float *a, const blasint *lda, blasint *pivots, float *b,
            const blasint *ldb, blasint *info);
