#pragma once
// What the process has cost so far, and whether it was asked to stop, for `Probe`.
#include <stdbool.h>
#include <stdint.h>

/// What every thread of the process has asked of `malloc` and its family since the process began.
typedef struct {
  uint64_t count;
  uint64_t bytes;
  // What the blocks in use take in all, as the allocator rounds sizes up; a thread's own is negative where it
  // frees what others have allocated.
  int64_t live_bytes;
} apiary_allocations;

/// Whether this build counts allocations: false under a sanitizer, which owns `malloc` itself.
bool apiary_counts_allocations(void);
apiary_allocations apiary_allocation_totals(void);

/// What the calling thread alone has asked for, since it began.
apiary_allocations apiary_thread_allocations(void);

enum { APIARY_ATTRIBUTION_CODES = 64, APIARY_ATTRIBUTION_BYTES = 8 };

/// Eight bytes of the calling thread: what it allocates and frees is attributed to the code in the lowest six bits of the first;
/// the others are free for whoever sets it.
uint8_t *apiary_attribution_place(void);

/// What the calling thread has asked for while a code stood there; its live bytes are less what it freed meanwhile.
apiary_allocations apiary_attributed_allocations(uint8_t code);

/// References that the calling thread has counted up and down, by calls from this program's own code.
typedef struct {
  uint64_t retains;
  uint64_t releases;
} apiary_references;

apiary_references apiary_thread_references(void);

/// What the kernel has done for the process, by getrusage and /proc/self/io; -1 where it does not tell.
typedef struct {
  int64_t minor_faults;
  int64_t major_faults;
  int64_t voluntary_switches;
  int64_t involuntary_switches;
  int64_t read_bytes;
  int64_t written_bytes;
} apiary_services;

void apiary_read_services(apiary_services *services);

/// Lets the peak of resident memory begin anew (/proc/self/clear_refs); false where the kernel refuses.
bool apiary_reset_peak(void);

/// CPU nanoseconds of all threads, user and system together, to the precision of the scheduler's clock.
int64_t apiary_process_nanoseconds(void);

enum { APIARY_HARDWARE_EVENTS = 6 };

/// Opens counters of the calling thread's instructions, cycles, branches, branch misses, cache references and
/// cache misses in user mode. Where one cannot be had its descriptor is minus an errno value.
void apiary_hardware_open(int32_t descriptors[APIARY_HARDWARE_EVENTS]);

/// The events counted since the counter was opened, scaled up where it had to share the hardware; -1 without one.
int64_t apiary_hardware_read(int32_t descriptor);
void apiary_hardware_close(int32_t descriptor);

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
