// The kernels for any x86-64 processor.
#include "template/prepare.h"

#define VARIANT baseline
#define PROCESSOR "baseline"
#define HAS_FMA 0
#define HAS_MASKS 0
#define TILE_ROWS 2
#define TILE_VECTORS 1

#include "template/variant.h"
