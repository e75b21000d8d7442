#define _GNU_SOURCE
#include "CProbe.h"

#include <errno.h>
#include <linux/perf_event.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static const uint64_t events[APIARY_HARDWARE_EVENTS] = {
    PERF_COUNT_HW_INSTRUCTIONS,        PERF_COUNT_HW_CPU_CYCLES,   PERF_COUNT_HW_BRANCH_INSTRUCTIONS,
    PERF_COUNT_HW_BRANCH_MISSES,       PERF_COUNT_HW_CACHE_REFERENCES, PERF_COUNT_HW_CACHE_MISSES,
};

void apiary_hardware_open(int32_t descriptors[APIARY_HARDWARE_EVENTS]) {
  for (int index = 0; index < APIARY_HARDWARE_EVENTS; index++) {
    struct perf_event_attr attributes;
    memset(&attributes, 0, sizeof attributes);
    attributes.size = sizeof attributes;
    attributes.type = PERF_TYPE_HARDWARE;
    attributes.config = events[index];
    attributes.exclude_kernel = 1;
    attributes.exclude_hv = 1;
    attributes.read_format = PERF_FORMAT_TOTAL_TIME_ENABLED | PERF_FORMAT_TOTAL_TIME_RUNNING;
    long descriptor = syscall(SYS_perf_event_open, &attributes, 0, -1, -1, PERF_FLAG_FD_CLOEXEC);
    descriptors[index] = descriptor < 0 ? -errno : (int32_t)descriptor;
  }
}

int64_t apiary_hardware_read(int32_t descriptor) {
  struct {
    uint64_t count, enabled, running;
  } reading;
  if (descriptor < 0 || read(descriptor, &reading, sizeof reading) != sizeof reading) return -1;
  if (reading.running == 0) return reading.enabled == 0 ? 0 : -1;
  if (reading.running == reading.enabled) return (int64_t)reading.count;
  return (int64_t)((double)reading.count * (double)reading.enabled / (double)reading.running);
}

void apiary_hardware_close(int32_t descriptor) {
  if (descriptor >= 0) close(descriptor);
}
