internal import Probe
internal import Simulation

/// One case of the hold model.
struct HoldConfiguration: Sendable {
  /// Pending events.
  let size: Int
  let increment: Increment
  /// Holds that are timed.
  let holds: Int

  func trial<Queue: EventQueue<KernelEvent>>(_: Queue.Type) -> Trial {
    var model = HoldModel<Queue>(size: size, increment: increment) { KernelEvent(subject: UInt32($0)) }
    // Until what was there at the start has gone through the queue.
    model.hold(max(size, min(holds, 100_000)))
    let before = Probe.sample()
    model.hold(holds)
    let usage = ProbeUsage(from: before, to: Probe.sample())
    // All that is pending goes through the queue, so that its rarest step is met.
    let worst = model.worstHold(of: max(size, holds / 2))
    return Trial(
      events: holds, cpuSeconds: usage.userSeconds, digest: model.digest.value,
      measures: [Measure(name: "worst_hold_nanoseconds", value: worst)])
  }
}
