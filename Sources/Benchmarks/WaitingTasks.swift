internal import Simulation
internal import Swarm

/// A number of tasks that are all submitted at the origin of time.
///
/// Work is exponential with mean 1 s, the estimate up to five times as much, and a task needs one, two, four or
/// eight agents.
struct WaitingTasks: WorkloadSource {
  private var random = SplitMix64(state: SplitMix64.mixed(7))
  private var next = 0
  private let count: Int

  init(count: Int) { self.count = count }

  mutating func read(_ wanted: Int, into tasks: inout [TaskDescription]) {
    for _ in 0..<min(wanted, count - next) {
      let seconds = Ziggurat.exponential { random.next() }
      let work = SimulationDuration(seconds: seconds)
      let estimate = SimulationDuration(seconds: seconds * (1 + 4 * random.unit()))
      tasks.append(
        TaskDescription(
          id: Int64(next), submitTime: .zero, work: work, estimate: max(work, estimate),
          deadline: .zero + SimulationDuration(seconds: 20 * random.unit() + 10 * seconds),
          agents: 1 << Int32(random.index(below: 4)), user: Int32(random.index(below: 20))))
      next += 1
    }
  }
}
