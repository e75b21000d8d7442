/// The counters of the process at one moment.
///
/// All but ``residentBytes`` only ever grow; two samples give a ``ProbeUsage`` by
/// ``ProbeUsage/init(from:to:)``.
public struct ProbeSample: Sendable, Equatable {
  /// Nanoseconds of the monotonic clock, whose origin is arbitrary.
  public let wallNanoseconds: Int64

  /// CPU nanoseconds spent in the program, all threads together.
  public let userNanoseconds: Int64

  /// CPU nanoseconds spent in the kernel on behalf of the program, all threads together.
  public let systemNanoseconds: Int64

  /// Bytes of memory that the process holds now; −1 where the kernel does not tell.
  public let residentBytes: Int

  /// Successful calls of `malloc`, `calloc`, `realloc` and the aligned ones, all threads together.
  ///
  /// A `realloc` counts as one allocation, as in valgrind's summary.
  public let allocations: Int

  /// Bytes asked for by ``allocations``, whether freed since or not.
  public let allocatedBytes: Int
}
