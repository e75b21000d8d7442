import Simulation
import TestSupport

/// Makes events for a queue: later ones have higher sequence numbers, and one of three priorities.
struct EventFactory {
  let pattern: DelayPattern
  var stream: RandomStream
  /// The instant of the last event that was popped.
  var now: SimulationTime
  private var sequence: UInt64 = 0

  init(_ pattern: DelayPattern, seed: UInt64, start: SimulationTime = .zero) {
    self.pattern = pattern
    stream = RandomStream.test(seed)
    now = start
  }

  mutating func next() -> ScheduledEvent<UInt64> {
    let due = now.saturatingAdding(SimulationDuration(nanoseconds: pattern.delay(from: &stream)))
    let order = UInt64(stream.uniform(below: 3)) << 56 | sequence << 1
    sequence += 1
    return ScheduledEvent(
      time: min(due, SimulationTime(nanoseconds: .max - 1)), order: order, event: sequence)
  }
}
