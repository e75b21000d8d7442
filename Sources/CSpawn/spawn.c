#define _GNU_SOURCE
#include "CSpawn.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

// What a child that cannot begin writes to its parent.
typedef struct {
  int32_t step;
  int32_t error;
} report;

static const char *const steps[] = {"its standard input and output", "its folder", "the program"};

static void give_up(int descriptor, int32_t step) {
  report message = {step, errno};
  if (write(descriptor, &message, sizeof message) < 0) _exit(126);
  _exit(127);
}

// Between fork and exec, where only async-signal-safe calls are allowed.
static void become(
    const char *program, char *const arguments[], const char *folder, int input, int output, int failure,
    pid_t parent) {
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(127);
  // What is ignored or blocked here would be so there.
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  if (dup2(input, STDIN_FILENO) < 0 || dup2(output, STDOUT_FILENO) < 0) give_up(failure, 0);
  if (chdir(folder) != 0) give_up(failure, 1);
  execv(program, arguments);
  give_up(failure, 2);
}

static apiary_child failed(const char *what, int32_t error) {
  apiary_child child = {-1, -1, -1, error, what};
  return child;
}

static void close_pair(const int pair[2]) {
  close(pair[0]);
  close(pair[1]);
}

static bool open_pipes(int to[2], int from[2], int failure[2]) {
  if (pipe2(to, O_CLOEXEC) != 0) return false;
  if (pipe2(from, O_CLOEXEC) != 0) {
    close_pair(to);
    return false;
  }
  if (pipe2(failure, O_CLOEXEC) == 0) return true;
  close_pair(to);
  close_pair(from);
  return false;
}

apiary_child apiary_child_start(const char *program, char *const arguments[], const char *folder) {
  int to[2], from[2], failure[2];
  if (!open_pipes(to, from, failure)) return failed("a pipe", errno);
  pid_t parent = getpid(), process = fork();
  if (process == 0) become(program, arguments, folder, to[0], from[1], failure[1], parent);
  int fork_error = errno;
  close(to[0]);
  close(from[1]);
  close(failure[1]);
  report message;
  ssize_t length = 0;
  if (process > 0) {
    // Here as well as there, whoever comes first.
    setpgid(process, process);
    do length = read(failure[0], &message, sizeof message);
    while (length < 0 && errno == EINTR);
  }
  close(failure[0]);
  if (process > 0 && length == 0) {
    fcntl(to[1], F_SETFL, O_NONBLOCK);
    fcntl(from[0], F_SETFL, O_NONBLOCK);
    apiary_child child = {process, to[1], from[0], 0, NULL};
    return child;
  }
  close(to[1]);
  close(from[0]);
  if (process < 0) return failed("a process", fork_error);
  apiary_child_reap(process);
  return length == sizeof message ? failed(steps[message.step], message.error) : failed("a process", EIO);
}

int64_t apiary_child_write(int32_t descriptor, const void *bytes, size_t count) {
  // SIGPIPE is held off for the write, and one that it gave rise to is taken away.
  sigset_t pipe_only, before, pending;
  sigemptyset(&pipe_only);
  sigaddset(&pipe_only, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &pipe_only, &before);
  ssize_t written;
  do written = write(descriptor, bytes, count);
  while (written < 0 && errno == EINTR);
  int error = errno;
  if (written < 0 && error == EPIPE && sigpending(&pending) == 0 && sigismember(&pending, SIGPIPE)) {
    struct timespec no_time = {0, 0};
    sigtimedwait(&pipe_only, NULL, &no_time);
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (written >= 0) return written;
  return error == EAGAIN ? 0 : -error;
}

int64_t apiary_child_read(int32_t descriptor, void *bytes, size_t capacity) {
  ssize_t length;
  do length = read(descriptor, bytes, capacity);
  while (length < 0 && errno == EINTR);
  return length < 0 ? -errno : length;
}

void apiary_child_await(int32_t input, int32_t output, int32_t milliseconds) {
  struct pollfd both[2] = {{output, POLLIN, 0}, {input, POLLOUT, 0}};
  poll(both, 2, milliseconds);  // a descriptor of -1 is skipped; a signal ends the wait early
}

void apiary_children_await(
    const int32_t *inputs, const int32_t *outputs, size_t count, int32_t milliseconds) {
  struct pollfd all[2 * count + 1];
  for (size_t child = 0; child < count; child++) {
    all[2 * child] = (struct pollfd){outputs[child], POLLIN, 0};
    all[2 * child + 1] = (struct pollfd){inputs[child], POLLOUT, 0};
  }
  poll(all, 2 * count, milliseconds);
}

bool apiary_child_has_ended(int32_t process) {
  siginfo_t state;
  memset(&state, 0, sizeof state);
  return waitid(P_PID, (id_t)process, &state, WEXITED | WNOHANG | WNOWAIT) == 0 && state.si_pid == process;
}

int32_t apiary_child_reap(int32_t process) {
  // The number is the process's own until it is waited for, whether it has ended or not.
  kill(-process, SIGKILL);
  kill(process, SIGKILL);
  int status = 0;
  pid_t ended;
  do ended = waitpid(process, &status, 0);
  while (ended < 0 && errno == EINTR);
  return status;
}

void apiary_child_close(int32_t descriptor) { close(descriptor); }
