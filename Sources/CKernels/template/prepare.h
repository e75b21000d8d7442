// What every variant needs, included before the target attributes are pushed.
#include "CKernels.h"

#include <CRandom.h>
#include <immintrin.h>
#include <sleef.h>
#include <string.h>

#pragma clang diagnostic ignored "-Wpsabi"  // vectors wider than the processor's stay inside inlined functions
#pragma clang diagnostic ignored "-Wunused-function"

#define INLINE static inline __attribute__((always_inline))
#define UNROLL _Pragma("clang loop unroll(full)")
#define JOIN3(a, b, c) a##_##b##_##c
#define NAMED(a, b, c) JOIN3(a, b, c)
