/// What the process spent between two samples: the cost of one phase.
public struct ProbeUsage: Sendable, Equatable {
  /// Seconds that passed.
  public let wallSeconds: Double

  /// CPU seconds in the program, all threads together.
  public let userSeconds: Double

  /// CPU seconds in the kernel, all threads together.
  public let systemSeconds: Double

  /// Allocations made, as in ``ProbeSample/allocations``.
  public let allocations: Int

  /// Bytes asked for, as in ``ProbeSample/allocatedBytes``.
  public let allocatedBytes: Int

  /// CPU seconds in the program and in the kernel.
  public var cpuSeconds: Double { userSeconds + systemSeconds }

  /// The difference of two samples of one process, the earlier one first.
  public init(from start: ProbeSample, to end: ProbeSample) {
    wallSeconds = Double(end.wallNanoseconds - start.wallNanoseconds) / 1e9
    userSeconds = Double(end.userNanoseconds - start.userNanoseconds) / 1e9
    systemSeconds = Double(end.systemNanoseconds - start.systemNanoseconds) / 1e9
    allocations = end.allocations - start.allocations
    allocatedBytes = end.allocatedBytes - start.allocatedBytes
  }
}
