#include "CXXHash.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

apiary_hash128 apiary_xxh3_128(const void *bytes, size_t count) {
  XXH128_hash_t h = XXH3_128bits(bytes, count);
  return (apiary_hash128){h.low64, h.high64};
}
