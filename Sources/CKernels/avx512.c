// The kernels for processors with AVX512.
#include "template/prepare.h"

#define VARIANT avx512
#define PROCESSOR "avx512"
#define HAS_FMA 1
#define HAS_MASKS 1
#define TILE_ROWS 8
#define TILE_VECTORS 2

#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,fma"))), apply_to = function)
#include "template/variant.h"
#pragma clang attribute pop
