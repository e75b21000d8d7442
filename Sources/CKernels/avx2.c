// The kernels for processors with AVX2.
#include "template/prepare.h"

#define VARIANT avx2
#define PROCESSOR "avx2"
#define HAS_FMA 1
#define HAS_MASKS 0
#define TILE_ROWS 4
#define TILE_VECTORS 1

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "template/variant.h"
#pragma clang attribute pop
