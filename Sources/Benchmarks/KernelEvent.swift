/// The event of all benchmarks of the kernel: four bytes, the number of what it happens to.
///
/// One type for all, so that a queue is registered once and runs every benchmark.
public struct KernelEvent: BitwiseCopyable, Sendable {
  let subject: UInt32
}
