#pragma once
// Philox4x32-10 from Random123 (Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as easy as
// 1, 2, 3", SC'11), as one call from counter and key to four words.
#include <stddef.h>
#include <stdint.h>

typedef struct {
  uint32_t word0, word1, word2, word3;
} apiary_philox_block;

// Asks for a cache line ahead of its use.
static inline void apiary_prefetch(const void *address) { __builtin_prefetch(address); }

// Asks the system for large pages behind a range of memory; without them the range works all the same.
void apiary_advise_large_pages(void *address, size_t byteCount);

apiary_philox_block apiary_philox4x32_10(apiary_philox_block counter, uint32_t key0, uint32_t key1);
