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

  /// Lets ``peakResidentBytes`` begin anew from what is resident now; false where the kernel refuses.
  @discardableResult
  public static func resetPeak() -> Bool { apiary_reset_peak() }

  /// Bytes of the heap in use by all threads, as the allocator rounds sizes up, less what was in use before the
  /// first of its calls that was counted; 0 where allocations are not counted.
  public static var liveBytes: Int { Int(apiary_allocation_totals().live_bytes) }

  /// Nanoseconds of the monotonic clock, whose origin is arbitrary.
  public static var wallNanoseconds: Int64 { apiary_wall_nanoseconds() }

  /// CPU nanoseconds of all threads, in the program and in the kernel.
  ///
  /// By the scheduler's clock, which is exact; the kernel divides the same time between program and kernel by
  /// sampling, so that ``ProbeSample/userNanoseconds`` of a short piece is rough.
  public static var processNanoseconds: Int64 { apiary_process_nanoseconds() }

  /// What the kernel has done for the process so far.
  public static func services() -> ServiceCounts {
    var counts = apiary_services()
    apiary_read_services(&counts)
    return ServiceCounts(
      minorFaults: Int(counts.minor_faults), majorFaults: Int(counts.major_faults),
      voluntarySwitches: Int(counts.voluntary_switches),
      involuntarySwitches: Int(counts.involuntary_switches), readBytes: Int(counts.read_bytes),
      writtenBytes: Int(counts.written_bytes))
  }

  /// References that the calling thread has counted up (`retains`) and down (`releases`) since it began, by calls of
  /// the program's own code.
  ///
  /// The executable's `swift_retain` and `swift_release` take the place of the runtime's, and hand on. Missed are
  /// retains of several at once, bridged objects, weak and unowned references, and what the runtime and the standard
  /// library count within themselves; what the optimiser removed costs nothing and is not there to be counted.
  public static var referencesOfThread: (retains: Int, releases: Int) {
    let references = apiary_thread_references()
    return (Int(references.retains), Int(references.releases))
  }

  /// Eight bytes of the calling thread: what it allocates and frees is attributed to the code in the first.
  ///
  /// Codes are below 64, the lowest six bits of that byte; the other bits and bytes are free for whoever sets it. They live as long as the thread.
  public static var attributionPlace: UnsafeMutablePointer<UInt8> { apiary_attribution_place() }

  /// What the calling thread has allocated while a code stood at ``attributionPlace``, and by how much the heap has grown
  /// meanwhile: `liveBytes` is negative where it freed more than it allocated.
  public static func allocations(
    attributedTo code: UInt8
  ) -> (count: Int, bytes: Int, liveBytes: Int) {
    let allocations = apiary_attributed_allocations(code)
    return (Int(allocations.count), Int(allocations.bytes), Int(allocations.live_bytes))
  }

  /// Allocations and bytes asked for by the calling thread alone, since it began.
  ///
  /// Exact for a piece of code on one thread, whatever other threads do meanwhile.
  public static var allocationsOfThread: (count: Int, bytes: Int) {
    let allocations = apiary_thread_allocations()
    return (Int(allocations.count), Int(allocations.bytes))
  }
}
