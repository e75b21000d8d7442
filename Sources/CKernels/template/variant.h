// All kernels for one kind of processor in both precisions. Before: VARIANT, HAS_FMA, HAS_MASKS, and the
// size of a tile of the product, TILE_ROWS × TILE_VECTORS. A vector is 64 bytes on every processor, split by
// the compiler where registers are narrower, so that sums over lanes are the same everywhere.
#define REAL float
#define REAL_IS_FLOAT 1
#define LANES 16
#define INTEGER int32_t
#define NAME(name) NAMED(name, float, VARIANT)
#include "kernels.h"
#undef REAL
#undef REAL_IS_FLOAT
#undef LANES
#undef INTEGER
#undef NAME

#define REAL double
#define REAL_IS_FLOAT 0
#define LANES 8
#define INTEGER int64_t
#define NAME(name) NAMED(name, double, VARIANT)
#include "kernels.h"
