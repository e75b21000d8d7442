internal import Simulation

extension BenchmarkOutcome {
  /// The outcome of a simulation: its fingerprint, its events, and what its queue was asked to do.
  static func of<M: Model, Queue: EventQueue>(
    _ simulation: Simulation<M, Queue>, digest: UInt64
  ) -> BenchmarkOutcome {
    BenchmarkOutcome(
      amount: simulation.eventCount,
      digest: "\(String(digest, radix: 16)) \(simulation.fingerprint)",
      counters: [
        ExactCounter("events", of: "kernel", simulation.eventCount),
        ExactCounter("pushes", of: "queue", simulation.agenda.scheduledCount),
      ])
  }
}
