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

// What the calling thread is at, by a code of its own choice.
static _Thread_local uint8_t own_code[APIARY_ATTRIBUTION_BYTES] __attribute__((tls_model("initial-exec")));

uint8_t *apiary_attribution_place(void) { return own_code; }

#ifdef APIARY_NO_ALLOCATION_COUNTS

bool apiary_counts_allocations(void) { return false; }
apiary_allocations apiary_allocation_totals(void) { return (apiary_allocations){0, 0, 0}; }
apiary_allocations apiary_thread_allocations(void) { return (apiary_allocations){0, 0, 0}; }
apiary_allocations apiary_attributed_allocations(uint8_t code) {
  (void)code;
  return (apiary_allocations){0, 0, 0};
}

#else

#include <errno.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>

// The definitions below take the place of glibc's for the whole process, shared libraries included,
// because the dynamic linker looks a symbol up in the executable first ("Replacing malloc" in the
// glibc manual). They hand on to glibc under its other names, so a block is an ordinary glibc block.
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);
extern void *__libc_valloc(size_t size);
extern void *__libc_pvalloc(size_t size);
extern void __libc_free(void *block);

// Swift arrays take as their capacity what `malloc_usable_size` says, and grow when it is used up. glibc's answer
// depends on the history of the heap (a block may be 16 bytes larger than asked for, or a mapping of its own), and
// with it would all that arrays allocate. So sizes are rounded up to classes, 32k - 8 bytes and from 64 KiB on
// 4096k - 16, of which the class follows from the block's size, whatever its history: what is allocated depends on the
// program alone.
enum { SMALL_CLASS = 32, SMALL_HEADER = 8, LARGE_CLASS = 4096, LARGE_HEADER = 16, LARGE = 1 << 16 };

static inline size_t rounded(size_t size) {
  // Too large in any case, and not to be made small by an overflow.
  if (__builtin_expect(size > PTRDIFF_MAX - LARGE_CLASS, 0)) return size;
  if (size >= LARGE) return ((size + LARGE_HEADER + LARGE_CLASS - 1) & ~(size_t)(LARGE_CLASS - 1)) - LARGE_HEADER;
  return ((size + SMALL_HEADER + SMALL_CLASS - 1) & ~(size_t)(SMALL_CLASS - 1)) - SMALL_HEADER;
}

static inline size_t class_of(size_t usable) {
  if (usable >= LARGE) return ((usable + LARGE_HEADER) & ~(size_t)(LARGE_CLASS - 1)) - LARGE_HEADER;
  return ((usable + SMALL_HEADER) & ~(size_t)(SMALL_CLASS - 1)) - SMALL_HEADER;
}

// glibc's own has no other name. A block's size is in the word before it, with three flags; its second says that the
// block is a mapping, which has a word more of administration.
static inline size_t usable_size(void *block) {
  if (block == NULL) return 0;
  size_t word = ((const size_t *)block)[-1];
  size_t administration = (word & 2) ? 2 * sizeof(size_t) : sizeof(size_t);
  return class_of((word & ~(size_t)7) - administration);
}

enum { OWNED_SLOTS = 63, SHARED_SLOT = OWNED_SLOTS };

// A cache line each, so that threads do not slow one another down.
typedef struct {
  _Alignas(64) _Atomic uint64_t count;
  _Atomic uint64_t bytes;
  _Atomic uint64_t live_bytes;
} slot;

static slot slots[OWNED_SLOTS + 1];
static _Atomic uint32_t slots_claimed;
// Initial-exec: reaching the variable never allocates, which would recurse.
static _Thread_local slot *own_slot __attribute__((tls_model("initial-exec")));
static _Thread_local apiary_allocations own_total __attribute__((tls_model("initial-exec")));

static _Thread_local apiary_allocations own_attributed[APIARY_ATTRIBUTION_CODES]
    __attribute__((tls_model("initial-exec")));

static slot *claim_slot(void) {
  uint32_t index = atomic_fetch_add_explicit(&slots_claimed, 1, memory_order_relaxed);
  return &slots[index < OWNED_SLOTS ? index : SHARED_SLOT];
}

static inline void bump(_Atomic uint64_t *counter, uint64_t amount) {
  uint64_t seen = atomic_load_explicit(counter, memory_order_relaxed);
  atomic_store_explicit(counter, seen + amount, memory_order_relaxed);
}

static inline void record(uint64_t count, uint64_t bytes, int64_t live_bytes) {
  apiary_allocations *attributed = &own_attributed[own_code[0] % APIARY_ATTRIBUTION_CODES];
  attributed->count += count;
  attributed->bytes += bytes;
  attributed->live_bytes += live_bytes;
  own_total.count += count;
  own_total.bytes += bytes;
  own_total.live_bytes += live_bytes;
  slot *mine = own_slot;
  if (__builtin_expect(mine == NULL, 0)) mine = own_slot = claim_slot();
  if (__builtin_expect(mine == &slots[SHARED_SLOT], 0)) {
    atomic_fetch_add_explicit(&mine->count, count, memory_order_relaxed);
    atomic_fetch_add_explicit(&mine->bytes, bytes, memory_order_relaxed);
    atomic_fetch_add_explicit(&mine->live_bytes, (uint64_t)live_bytes, memory_order_relaxed);
  } else {
    // One writer, so no locked instruction.
    bump(&mine->count, count);
    bump(&mine->bytes, bytes);
    bump(&mine->live_bytes, (uint64_t)live_bytes);
  }
}

static inline void *recorded(void *block, size_t bytes) {
  if (__builtin_expect(block != NULL, 1)) record(1, bytes, (int64_t)usable_size(block));
  return block;
}

bool apiary_counts_allocations(void) { return true; }

apiary_allocations apiary_allocation_totals(void) {
  apiary_allocations total = {0, 0, 0};
  for (size_t index = 0; index <= SHARED_SLOT; index++) {
    total.count += atomic_load_explicit(&slots[index].count, memory_order_relaxed);
    total.bytes += atomic_load_explicit(&slots[index].bytes, memory_order_relaxed);
    total.live_bytes += (int64_t)atomic_load_explicit(&slots[index].live_bytes, memory_order_relaxed);
  }
  return total;
}

apiary_allocations apiary_thread_allocations(void) { return own_total; }

apiary_allocations apiary_attributed_allocations(uint8_t code) {
  return own_attributed[code % APIARY_ATTRIBUTION_CODES];
}

size_t malloc_usable_size(void *block) { return usable_size(block); }

void *malloc(size_t size) { return recorded(__libc_malloc(rounded(size)), size); }

void *calloc(size_t count, size_t size) {
  size_t bytes;
  if (__builtin_mul_overflow(count, size, &bytes)) return __libc_calloc(count, size);
  return recorded(__libc_calloc(1, rounded(bytes)), bytes);
}

void *realloc(void *block, size_t size) {
  int64_t before = (int64_t)usable_size(block);
  // With size 0 glibc frees the block.
  void *fresh = __libc_realloc(block, block != NULL && size == 0 ? 0 : rounded(size));
  if (fresh != NULL) {
    record(1, size, (int64_t)usable_size(fresh) - before);
  } else if (block != NULL && size == 0) {
    record(0, 0, -before);
  }
  return fresh;
}

void free(void *block) {
  if (block == NULL) return;
  record(0, 0, -(int64_t)usable_size(block));
  __libc_free(block);
}

void *memalign(size_t alignment, size_t size) {
  return recorded(__libc_memalign(alignment, rounded(size)), size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  return recorded(__libc_memalign(alignment, rounded(size)), size);
}

void *valloc(size_t size) { return recorded(__libc_valloc(rounded(size)), size); }

void *pvalloc(size_t size) { return recorded(__libc_pvalloc(size), size); }

int posix_memalign(void **block, size_t alignment, size_t size) {
  bool valid = alignment % sizeof(void *) == 0 && alignment != 0 && (alignment & (alignment - 1)) == 0;
  if (!valid) return EINVAL;
  // POSIX: the result is the error, and errno is left alone.
  int saved = errno;
  void *fresh = recorded(__libc_memalign(alignment, rounded(size)), size);
  errno = saved;
  if (fresh == NULL) return ENOMEM;
  *block = fresh;
  return 0;
}

#endif
