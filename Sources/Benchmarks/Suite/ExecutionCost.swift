/// What one execution of a benchmark cost; what is not told is left out.
struct ExecutionCost: Sendable {
  /// What differs from run to run: times, memory, faults.
  var samples: [CostSample]
  /// What does not: allocations and references.
  var counters: [ExactCounter]

  /// Nanoseconds of CPU time, in the program and in the kernel.
  var cpuNanoseconds: Int { samples.first { $0.metric == .cpu }?.value ?? 0 }
}
