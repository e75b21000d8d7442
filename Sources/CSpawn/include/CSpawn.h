#pragma once
// A child process that is talked to over pipes, in a process group of its own, for `ExternalPolicies`.
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
  int32_t process;      // its number, or -1 where it could not be started
  int32_t input;        // writes to its standard input, without blocking
  int32_t output;       // reads from its standard output, without blocking
  int32_t error;        // an errno value where it could not be started
  const char *failure;  // what failed then
} apiary_child;

/// Starts a program in a folder. Its path is taken from there where it is relative, its standard error is ours.
/// It is killed when the calling thread ends.
apiary_child apiary_child_start(const char *program, char *const arguments[], const char *folder);

/// Writes what fits, without a signal where nobody reads. Returns the bytes written, 0 where none fits now, or
/// minus an errno value.
int64_t apiary_child_write(int32_t descriptor, const void *bytes, size_t count);

/// Reads what there is. Returns the bytes read, 0 at the end, or minus an errno value: EAGAIN where there is
/// nothing now.
int64_t apiary_child_read(int32_t descriptor, void *bytes, size_t capacity);

/// Waits until the child can be read from or, where `input` is not -1, be written to; at most so long.
void apiary_child_await(int32_t input, int32_t output, int32_t milliseconds);

/// As `apiary_child_await`, for several children at once.
void apiary_children_await(
    const int32_t *inputs, const int32_t *outputs, size_t count, int32_t milliseconds);

/// Whether the process has ended; it stays a zombie until it is reaped.
bool apiary_child_has_ended(int32_t process);

/// Kills what is left of the process and its group, waits for it, and returns its status as of waitpid(2).
int32_t apiary_child_reap(int32_t process);

/// Closes a descriptor.
void apiary_child_close(int32_t descriptor);
