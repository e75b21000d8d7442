private import CProbe
private import Glibc

/// Counters of the processor for the calling thread in user mode, where the machine lets a program have them
/// (`perf_event_open`).
public final class HardwareCounters {
  /// What is counted, in the order of the readings.
  public static let names = [
    "hardware_instructions", "cycles", "branches", "branch_misses", "cache_references", "cache_misses",
  ]

  private var descriptors = [Int32](repeating: -1, count: Int(APIARY_HARDWARE_EVENTS))

  /// Opens what can be had; counting begins at once.
  public init() { apiary_hardware_open(&descriptors) }

  deinit { descriptors.forEach(apiary_hardware_close) }

  /// Why none of them can be had, such as "No such file or directory"; nil where there is one.
  public var unavailability: String? {
    guard let first = descriptors.first, descriptors.allSatisfy({ $0 < 0 }) else { return nil }
    return String(cString: strerror(-first))
  }

  /// How much of each was counted so far; −1 for one that is not available.
  public func readings() -> [Int] { descriptors.map { Int(apiary_hardware_read($0)) } }
}
