#include "CKernels.h"

#include <cblas.h>

// A is plain (unit column stride) or transposed (unit row stride).
#define MATMUL(name, gemm)                                                                              \
  void name(const void *arguments) {                                                                    \
    const apiary_matmul *m = arguments;                                                                 \
    const bool transposed = m->a_column_stride != 1;                                                    \
    gemm(                                                                                               \
        CblasRowMajor, transposed ? CblasTrans : CblasNoTrans, CblasNoTrans, (blasint)m->rows,          \
        (blasint)m->columns, (blasint)m->inner, 1, m->a,                                                \
        (blasint)(transposed ? m->a_column_stride : m->a_row_stride), m->b, (blasint)m->b_row_stride,   \
        m->accumulates ? 1 : 0, m->c, (blasint)m->c_row_stride);                                        \
  }
MATMUL(apiary_matmul_blas_float, cblas_sgemm)
MATMUL(apiary_matmul_blas_double, cblas_dgemm)
