import Simulation

/// The time integrals of queue length, running tasks and busy agents, exact.
struct LevelIntegrals: Sendable, BitwiseCopyable {
  /// Where integration starts: the first submission, or the end of the warm-up if that is later.
  private(set) var begin: SimulationTime
  private(set) var end: SimulationTime
  private(set) var queueLength: Int128 = 0
  private(set) var runningTasks: Int128 = 0
  private(set) var busyAgents: Int128 = 0
  private(set) var largestQueueLength = 0

  init(from begin: SimulationTime) {
    self.begin = begin
    end = begin
  }

  /// Moves the beginning to a later instant, before anything was integrated.
  mutating func begin(notBefore instant: SimulationTime) {
    begin = max(begin, instant)
    end = begin
  }

  /// Adds the time from the last call until `now`, in which the levels were as given.
  mutating func advance(to now: SimulationTime, queueLength: Int, runningTasks: Int, busyAgents: Int) {
    guard now > end else { return }
    let elapsed = Int128((now - end).nanoseconds)
    self.queueLength += elapsed * Int128(queueLength)
    self.runningTasks += elapsed * Int128(runningTasks)
    self.busyAgents += elapsed * Int128(busyAgents)
    largestQueueLength = max(largestQueueLength, queueLength)
    end = now
  }

  /// The time average of one of the integrals; NaN where no time has passed.
  func mean(_ integral: Int128) -> Double {
    end > begin ? Double(integral) / Double((end - begin).nanoseconds) : .nan
  }
}
