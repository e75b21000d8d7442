internal import Simulation

/// What one execution of a benchmark gave.
struct Trial: Sendable {
  /// Events handled, or holds done.
  let events: Int
  /// In the program alone for the queues; with the kernel for hives, since a short time can be parted only roughly.
  let cpuSeconds: Double
  /// Of what was computed: the same for every queue.
  let digest: UInt64
  /// Of every event, where the simulation took it.
  var fingerprint: Fingerprint?
  let measures: [Measure]

  /// The clock of CPU time has a grain: at least a nanosecond has passed.
  var eventsPerSecond: Double { Double(events) / max(cpuSeconds, 1e-9) }

  /// All that has to agree between trials of one case.
  var outcome: String {
    let digits = String(digest, radix: 16)
    let checksum = String(repeating: "0", count: 16 - digits.count) + digits
    return checksum + (fingerprint.map { " \($0)" } ?? "")
  }
}
