/// A figure that is taken of every execution and differs from one to the next.
public struct CostMetric: Sendable, Hashable {
  /// What it is, such as `user_cpu`.
  public let name: String
  /// `ns`, `bytes` or `1`.
  public let unit: String
  /// The part of the program or machine that it belongs to; nil for the benchmark's own.
  public let subsystem: String?

  /// Nanoseconds that passed.
  public static let wall = CostMetric(name: "wall", unit: "ns", subsystem: nil)
  /// CPU nanoseconds in the program and in the kernel, by the scheduler's exact clock.
  public static let cpu = CostMetric(name: "cpu", unit: "ns", subsystem: nil)
  /// CPU nanoseconds in the program, as the kernel divides them.
  public static let userCPU = CostMetric(name: "user_cpu", unit: "ns", subsystem: nil)
  /// CPU nanoseconds in the kernel, as it divides them.
  public static let systemCPU = CostMetric(name: "system_cpu", unit: "ns", subsystem: nil)
  /// The most memory that was resident during the execution.
  public static let peakMemory = CostMetric(name: "peak_memory", unit: "bytes", subsystem: "memory")
  /// What was resident after it.
  public static let residentMemory = CostMetric(name: "resident_memory", unit: "bytes", subsystem: "memory")
  /// Pages that came without a disk.
  public static let minorFaults = CostMetric(name: "minor_faults", unit: "1", subsystem: "kernel_services")
  /// Pages that were read from a disk.
  public static let majorFaults = CostMetric(name: "major_faults", unit: "1", subsystem: "kernel_services")
  /// How often it waited.
  public static let voluntarySwitches = CostMetric(
    name: "voluntary_switches", unit: "1", subsystem: "kernel_services")
  /// How often it was interrupted for another.
  public static let involuntarySwitches = CostMetric(
    name: "involuntary_switches", unit: "1", subsystem: "kernel_services")
  /// Bytes read.
  public static let readBytes = CostMetric(name: "read_bytes", unit: "bytes", subsystem: "kernel_services")
  /// Bytes written.
  public static let writtenBytes = CostMetric(
    name: "written_bytes", unit: "bytes", subsystem: "kernel_services")

  /// A counter of the processor.
  static func hardware(_ name: String) -> CostMetric {
    CostMetric(name: name, unit: "1", subsystem: "hardware")
  }
}
