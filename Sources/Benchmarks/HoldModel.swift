internal import Simulation

/// The hold model on a bare queue: of a constant number of pending events, the earliest is taken out and
/// comes back later.
///
/// Source: Vaucher & Duval, "A comparison of simulation event list algorithms", CACM 18(4), 1975.
struct HoldModel<Queue: EventQueue> {
  private var queue = Queue()
  private var random = SplitMix64(state: SplitMix64.mixed(42))
  private var sequence: UInt64 = 0
  private let increment: Increment
  /// Of the time and the order of every hold.
  private(set) var digest = Digest()

  /// A queue of `size` events, made from their numbers.
  init(size: Int, increment: Increment, event: (Int) -> Queue.Event) {
    self.increment = increment
    for number in 0..<size { push(event(number), after: .zero) }
  }

  mutating func hold(_ count: Int) {
    for _ in 0..<count { hold() }
  }

  /// As `hold(_:)`, and returns the nanoseconds of wall time that the slowest took.
  mutating func worstHold(of count: Int) -> Double {
    let clock = ContinuousClock()
    var worst = Duration.zero
    var before = clock.now
    for _ in 0..<count {
      hold()
      let after = clock.now
      worst = max(worst, after - before)
      before = after
    }
    return worst / .nanoseconds(1)
  }

  private mutating func hold() {
    guard let next = queue.popEarliest(notAfter: .never) else { return }
    digest.add(next.time.nanoseconds ^ Int64(truncatingIfNeeded: next.order))
    push(next.event, after: next.time)
  }

  private mutating func push(_ event: Queue.Event, after time: SimulationTime) {
    let time = time + increment.draw(&random)
    queue.push(ScheduledEvent(time: time, order: sequence << 1, event: event))
    sequence += 1
  }
}
