import Glibc

/// What a clock of the kernel shows.
func nanoseconds(of clock: clockid_t) -> Int {
  var time = timespec()
  _ = unsafe clock_gettime(clock, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}
