#define _GNU_SOURCE
#include "CProbe.h"

#include <fcntl.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

int64_t apiary_wall_nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static int64_t nanoseconds(struct timeval time) {
  return (int64_t)time.tv_sec * 1000000000 + (int64_t)time.tv_usec * 1000;
}

void apiary_cpu_nanoseconds(int64_t *user, int64_t *system) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  *user = nanoseconds(usage.ru_utime);
  *system = nanoseconds(usage.ru_stime);
}

int64_t apiary_process_nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

// Reads a small file of /proc into `text`, ending it with a zero byte; false when it cannot be read.
static bool read_proc(const char *path, char *text, size_t capacity) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  ssize_t length = read(file, text, capacity - 1);
  close(file);
  if (length <= 0) return false;
  text[length] = 0;
  return true;
}

int64_t apiary_resident_bytes(void) {
  char text[256];
  if (!read_proc("/proc/self/statm", text, sizeof text)) return -1;
  // The second field is the resident set, in pages.
  char *rest;
  strtoll(text, &rest, 10);
  return strtoll(rest, NULL, 10) * (int64_t)sysconf(_SC_PAGESIZE);
}

int64_t apiary_peak_resident_bytes(void) {
  // Not ru_maxrss: that one survives exec, so a child would report its parent's peak.
  char text[8192];
  if (!read_proc("/proc/self/status", text, sizeof text)) return -1;
  const char *line = strstr(text, "\nVmHWM:");
  return line == NULL ? -1 : strtoll(line + strlen("\nVmHWM:"), NULL, 10) * 1024;
}

int32_t apiary_usable_processors(void) {
  cpu_set_t usable;
  if (sched_getaffinity(0, sizeof usable, &usable) == 0) return CPU_COUNT(&usable);
  // More processors than a cpu_set_t holds.
  return (int32_t)sysconf(_SC_NPROCESSORS_ONLN);
}

const char *apiary_c_compiler(void) { return __VERSION__; }

void apiary_release_free_memory(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

static int64_t field(const char *text, const char *name) {
  const char *line = strstr(text, name);
  return line == NULL ? -1 : strtoll(line + strlen(name), NULL, 10);
}

void apiary_read_services(apiary_services *services) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  services->minor_faults = usage.ru_minflt;
  services->major_faults = usage.ru_majflt;
  services->voluntary_switches = usage.ru_nvcsw;
  services->involuntary_switches = usage.ru_nivcsw;
  char text[512];
  bool is_told = read_proc("/proc/self/io", text, sizeof text);
  services->read_bytes = is_told ? field(text, "rchar:") : -1;
  services->written_bytes = is_told ? field(text, "wchar:") : -1;
}

bool apiary_reset_peak(void) {
  int file = open("/proc/self/clear_refs", O_WRONLY | O_CLOEXEC);
  if (file < 0) return false;
  bool is_reset = write(file, "5", 1) == 1;
  close(file);
  return is_reset;
}
