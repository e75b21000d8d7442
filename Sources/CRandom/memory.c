// For madvise, which is not of the C standard.
#define _DEFAULT_SOURCE

#include "CRandom.h"

#include <sys/mman.h>

void apiary_advise_large_pages(void *address, size_t byteCount) {
  // Refused where the kernel has none: the range then has ordinary pages.
  (void)madvise(address, byteCount, MADV_HUGEPAGE);
}
