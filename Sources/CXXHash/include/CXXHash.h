#pragma once
// XXH3-128 (Collet, xxHash 0.8) of a byte range.
#include <stddef.h>
#include <stdint.h>

typedef struct {
  uint64_t low, high;
} apiary_hash128;

apiary_hash128 apiary_xxh3_128(const void *_Nullable bytes, size_t count);
