#include "CProbe.h"

#include <stdlib.h>

// A sanitizer brings its own malloc; -DAPIARY_NO_ALLOCATION_COUNTS is for valgrind and its like.
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define APIARY_NO_ALLOCATION_COUNTS 1
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || !defined(__GLIBC__)
#define APIARY_NO_ALLOCATION_COUNTS 1
#endif

#ifdef APIARY_NO_ALLOCATION_COUNTS

bool apiary_counts_allocations(void) { return false; }
apiary_allocations apiary_allocation_totals(void) { return (apiary_allocations){0, 0}; }
apiary_allocations apiary_thread_allocations(void) { return (apiary_allocations){0, 0}; }

#else

#include <errno.h>
#include <malloc.h>
#include <stdatomic.h>
#include <stddef.h>

// The definitions below take the place of glibc's for the whole process, shared libraries included,
// because the dynamic linker looks a symbol up in the executable first ("Replacing malloc" in the
// glibc manual). They hand on to glibc under its other names, so a block is an ordinary glibc block
// and `free` needs no counterpart here.
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);
extern void *__libc_valloc(size_t size);
extern void *__libc_pvalloc(size_t size);

enum { OWNED_SLOTS = 63, SHARED_SLOT = OWNED_SLOTS };

// A cache line each, so that threads do not slow one another down.
typedef struct {
  _Alignas(64) _Atomic uint64_t count;
  _Atomic uint64_t bytes;
} slot;

static slot slots[OWNED_SLOTS + 1];
static _Atomic uint32_t slots_claimed;
// Initial-exec: reaching the variable never allocates, which would recurse.
static _Thread_local slot *own_slot __attribute__((tls_model("initial-exec")));
static _Thread_local apiary_allocations own_total __attribute__((tls_model("initial-exec")));

static slot *claim_slot(void) {
  uint32_t index = atomic_fetch_add_explicit(&slots_claimed, 1, memory_order_relaxed);
  return &slots[index < OWNED_SLOTS ? index : SHARED_SLOT];
}

static inline void bump(_Atomic uint64_t *counter, uint64_t amount) {
  uint64_t seen = atomic_load_explicit(counter, memory_order_relaxed);
  atomic_store_explicit(counter, seen + amount, memory_order_relaxed);
}

static inline void record(size_t bytes) {
  own_total.count += 1;
  own_total.bytes += bytes;
  slot *mine = own_slot;
  if (__builtin_expect(mine == NULL, 0)) mine = own_slot = claim_slot();
  if (__builtin_expect(mine == &slots[SHARED_SLOT], 0)) {
    atomic_fetch_add_explicit(&mine->count, 1, memory_order_relaxed);
    atomic_fetch_add_explicit(&mine->bytes, bytes, memory_order_relaxed);
  } else {
    // One writer, so no locked instruction.
    bump(&mine->count, 1);
    bump(&mine->bytes, bytes);
  }
}

static inline void *recorded(void *block, size_t bytes) {
  if (__builtin_expect(block != NULL, 1)) record(bytes);
  return block;
}

bool apiary_counts_allocations(void) { return true; }

apiary_allocations apiary_allocation_totals(void) {
  apiary_allocations total = {0, 0};
  for (size_t index = 0; index <= SHARED_SLOT; index++) {
    total.count += atomic_load_explicit(&slots[index].count, memory_order_relaxed);
    total.bytes += atomic_load_explicit(&slots[index].bytes, memory_order_relaxed);
  }
  return total;
}

apiary_allocations apiary_thread_allocations(void) { return own_total; }

void *malloc(size_t size) { return recorded(__libc_malloc(size), size); }

void *calloc(size_t count, size_t size) {
  return recorded(__libc_calloc(count, size), count * size);
}

void *realloc(void *block, size_t size) { return recorded(__libc_realloc(block, size), size); }

void *memalign(size_t alignment, size_t size) {
  return recorded(__libc_memalign(alignment, size), size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  return recorded(__libc_memalign(alignment, size), size);
}

void *valloc(size_t size) { return recorded(__libc_valloc(size), size); }

void *pvalloc(size_t size) { return recorded(__libc_pvalloc(size), size); }

int posix_memalign(void **block, size_t alignment, size_t size) {
  bool valid = alignment % sizeof(void *) == 0 && alignment != 0 && (alignment & (alignment - 1)) == 0;
  if (!valid) return EINVAL;
  // POSIX: the result is the error, and errno is left alone.
  int saved = errno;
  void *fresh = recorded(__libc_memalign(alignment, size), size);
  errno = saved;
  if (fresh == NULL) return ENOMEM;
  *block = fresh;
  return 0;
}

#endif
