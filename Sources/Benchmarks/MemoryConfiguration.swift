internal import Probe
internal import Simulation

/// How much memory a queue takes for each pending event of 16 bytes, in the hold model.
struct MemoryConfiguration: Sendable {
  /// Pending events.
  let size: Int

  /// Fills a queue, and holds as often as there are events, so that it is as a long run leaves it.
  func trial<Queue: EventQueue<WideEvent>>(_: Queue.Type) -> Trial {
    let empty = held()
    var model = HoldModel<Queue>(size: size, increment: .exponential) { number in
      WideEvent(subject: UInt64(number), content: 0)
    }
    let before = Probe.sample()
    model.hold(size)
    let usage = ProbeUsage(from: before, to: Probe.sample())
    // Before the last use of the model, which ends its life.
    let bytes = Double(held() - empty) / Double(size)
    return Trial(
      events: size, cpuSeconds: usage.userSeconds, digest: model.digest.value,
      measures: [Measure(name: "bytes_per_pending_event", value: bytes)])
  }

  /// The resident bytes in use, without what a growing array has left behind.
  private func held() -> Int {
    Probe.releaseFreeMemory()
    return Probe.sample().residentBytes
  }
}
