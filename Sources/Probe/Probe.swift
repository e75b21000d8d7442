private import CProbe

/// What the current process has cost so far: time, memory, allocations.
///
/// The figures come from the kernel (`clock_gettime`, `getrusage`, `/proc/self`) and from counters
/// around glibc's `malloc` family, which see the calls of every thread and every shared library.
public enum Probe {
  /// Reads the counters of the process as they stand.
  ///
  /// Costs a few microseconds and allocates nothing, so that it may be called inside what it measures.
  public static func sample() -> ProbeSample {
    var user: Int64 = 0
    var system: Int64 = 0
    apiary_cpu_nanoseconds(&user, &system)
    let allocations = apiary_allocation_totals()
    return ProbeSample(
      wallNanoseconds: apiary_wall_nanoseconds(), userNanoseconds: user, systemNanoseconds: system,
      residentBytes: Int(apiary_resident_bytes()), allocations: Int(allocations.count),
      allocatedBytes: Int(allocations.bytes))
  }

  /// The most bytes that were ever resident at once since the process began its program; −1 where the
  /// kernel does not tell.
  ///
  /// VmHWM of `/proc/self/status`, not `ru_maxrss`, which a child process inherits from its parent.
  /// The kernel keeps the figure to within a few pages per processor.
  public static var peakResidentBytes: Int { Int(apiary_peak_resident_bytes()) }

  /// Gives memory that was freed back to the kernel, so that what is resident next belongs to what is made
  /// next; does nothing where the C library cannot.
  public static func releaseFreeMemory() { apiary_release_free_memory() }

  /// Whether allocations are counted; false in a build with a sanitizer, where the counts stay 0.
  public static var countsAllocations: Bool { apiary_counts_allocations() }

  /// Allocations and bytes asked for by the calling thread alone, since it began.
  ///
  /// Exact for a piece of code on one thread, whatever other threads do meanwhile.
  public static var allocationsOfThread: (count: Int, bytes: Int) {
    let allocations = apiary_thread_allocations()
    return (Int(allocations.count), Int(allocations.bytes))
  }
}
