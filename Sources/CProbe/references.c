#define _GNU_SOURCE
#include "CProbe.h"

#include <dlfcn.h>
#include <stddef.h>

// The linker binds the calls of this program to the two definitions below, which count and hand on to those of
// the Swift runtime. Not seen is what the compiler calls instead: retains of several at once (swift_retain_n), of
// objects that may be foreign (swift_bridgeObjectRetain), weak and unowned references.
static void *(*runtime_retain)(void *object);
static void (*runtime_release)(void *object);
static _Thread_local apiary_references own_references __attribute__((tls_model("initial-exec")));

static void find_runtime(void) {
  runtime_retain = (void *(*)(void *))dlsym(RTLD_NEXT, "swift_retain");
  runtime_release = (void (*)(void *))dlsym(RTLD_NEXT, "swift_release");
}

// Before any constructor that could be Swift's.
__attribute__((constructor(101))) static void find_runtime_early(void) { find_runtime(); }

void *swift_retain(void *object) {
  if (__builtin_expect(runtime_retain == NULL, 0)) find_runtime();
  own_references.retains += 1;
  return runtime_retain(object);
}

void swift_release(void *object) {
  if (__builtin_expect(runtime_release == NULL, 0)) find_runtime();
  own_references.releases += 1;
  runtime_release(object);
}

apiary_references apiary_thread_references(void) { return own_references; }
