#include "CXXHash.h"

// Chooses the widest vector instructions of the processor; the digest is the same with all.
#include <xxh_x86dispatch.h>

apiary_hash128 apiary_xxh3_128(const void *bytes, size_t count) {
  XXH128_hash_t h = XXH3_128bits_dispatch(bytes, count);
  return (apiary_hash128){h.low64, h.high64};
}
