#define _GNU_SOURCE
#include "CProbe.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

static _Atomic int32_t raised_by;
_Static_assert(ATOMIC_INT_LOCK_FREE == 2, "a signal handler may only touch lock-free atomics");

static void raise_flag(int signal) {
  int32_t none = 0;
  atomic_compare_exchange_strong_explicit(
      &raised_by, &none, signal, memory_order_relaxed, memory_order_relaxed);
}

int32_t apiary_interrupt_install(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = raise_flag;
  sigemptyset(&action.sa_mask);
  // RESETHAND: the same signal again takes the default action and kills at once.
  // RESTART: a write that the signal interrupts is not cut short; poll and sleep wake up all the same.
  action.sa_flags = SA_RESETHAND | SA_RESTART;
  if (sigaction(SIGINT, &action, NULL) != 0) return errno;
  if (sigaction(SIGTERM, &action, NULL) != 0) return errno;
  // A terminal that was closed stops the program like Ctrl-C, unless nohup(1) said that it should not.
  struct sigaction before;
  if (sigaction(SIGHUP, NULL, &before) != 0) return errno;
  if (before.sa_handler != SIG_IGN && sigaction(SIGHUP, &action, NULL) != 0) return errno;
  // Whoever starts this from a thread that blocks signals, as dispatch queues do, hands the block on.
  sigset_t awaited;
  sigemptyset(&awaited);
  sigaddset(&awaited, SIGINT);
  sigaddset(&awaited, SIGTERM);
  sigaddset(&awaited, SIGHUP);
  return pthread_sigmask(SIG_UNBLOCK, &awaited, NULL);
}

int32_t apiary_interrupt_with_parent(int32_t parent) {
  if (prctl(PR_SET_PDEATHSIG, SIGTERM) != 0) return errno;
  // It may have ended before that.
  if (getppid() != parent) raise_flag(SIGTERM);
  return 0;
}

int32_t apiary_interrupt_signal(void) {
  return atomic_load_explicit(&raised_by, memory_order_relaxed);
}

void apiary_interrupt_clear(void) { atomic_store_explicit(&raised_by, 0, memory_order_relaxed); }
