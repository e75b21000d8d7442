#pragma once
// What the process has cost so far, and whether it was asked to stop, for `Probe`.
#include <stdbool.h>
#include <stdint.h>

/// What every thread of the process has asked of `malloc` and its family since the process began.
typedef struct {
  uint64_t count;
  uint64_t bytes;
} apiary_allocations;

/// Whether this build counts allocations: false under a sanitizer, which owns `malloc` itself.
bool apiary_counts_allocations(void);
apiary_allocations apiary_allocation_totals(void);

/// What the calling thread alone has asked for, since it began.
apiary_allocations apiary_thread_allocations(void);

/// Nanoseconds of CLOCK_MONOTONIC.
int64_t apiary_wall_nanoseconds(void);

/// User and system CPU nanoseconds of all threads, by getrusage.
void apiary_cpu_nanoseconds(int64_t *user, int64_t *system);

/// Bytes resident now (/proc/self/statm), or -1 where the kernel does not tell.
int64_t apiary_resident_bytes(void);

/// Gives memory that was freed back to the kernel, where the C library can (malloc_trim).
void apiary_release_free_memory(void);

/// Most bytes ever resident (VmHWM of /proc/self/status), or -1 where the kernel does not tell.
int64_t apiary_peak_resident_bytes(void);

/// Processors that this process may run on, by its affinity mask.
int32_t apiary_usable_processors(void);

/// The C compiler that built this, as it names itself.
const char *apiary_c_compiler(void);

/// Makes SIGINT, SIGTERM and SIGHUP raise a flag; the same signal again kills. Returns 0, or an errno value.
int32_t apiary_interrupt_install(void);

/// Makes the end of the parent, which is the given process, raise the flag. Returns 0, or an errno value.
int32_t apiary_interrupt_with_parent(int32_t parent);

/// The signal that raised the flag, or 0.
int32_t apiary_interrupt_signal(void);

/// Lowers the flag. The handlers stay as they are.
void apiary_interrupt_clear(void);
