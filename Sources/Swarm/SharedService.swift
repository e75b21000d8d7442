import Simulation

/// Egalitarian processor sharing: the running tasks share the agents of the swarm equally, without quanta.
///
/// When the tasks want D agents of m in all, each agent that a task asked for is min(1, m / D) of one; the fastest
/// agents serve first, and all tasks turn on them. Every task that runs gets work at one rate, so that a single
/// clock of work per task says who finishes next: a start or a finish costs O(log n) for n running tasks. The clock
/// counts 2⁻²⁰ ns; a task finishes within a nanosecond of the exact instant.
///
/// Source: Kleinrock, "Time-shared systems: a theoretical treatment", JACM 14(2), 1967.
struct SharedService: Sendable {
  private struct Entry: Comparable, Sendable, BitwiseCopyable {
    /// The clock's work at which the task is done.
    let finish: Int128
    let sequence: Int
    let task: TaskIndex
    let agents: Int
    /// The clock's time when it began.
    let began: Int128

    static func < (left: Self, right: Self) -> Bool {
      left.finish < right.finish || (left.finish == right.finish && left.sequence < right.sequence)
    }
  }

  /// Parts of a nanosecond that the clocks count.
  private static let scale = 0x1p20

  /// The event of the next completion, while there is one.
  var completion: EventHandle?
  /// Agents that the running tasks ask for.
  private(set) var demand = 0
  private var running = QuaternaryHeap<Entry>()
  private var sequence = 0
  /// Work done for each task since the beginning.
  private var work: Int128 = 0
  /// Time on agents of each task since the beginning.
  private var time: Int128 = 0
  private var updated = SimulationTime.zero
  /// The speed of the k fastest agents together, for each k from 0.
  private let capacity: [Double]

  /// O(agents · log agents).
  init(speeds: [Double]) {
    var capacity = [0.0]
    for speed in speeds.sorted(by: >) { capacity.append((capacity.last ?? 0) + speed) }
    self.capacity = capacity
  }

  /// Agents that serve at present.
  var busyAgents: Int { min(demand, capacity.count - 1) }

  /// What each agent that was asked for is of one, and the work that it does per second.
  private var share: (time: Double, work: Double) {
    guard demand > 0 else { return (0, 0) }
    return (Double(busyAgents) / Double(demand), capacity[busyAgents] / Double(demand))
  }

  mutating func start(_ task: TaskIndex, work needed: SimulationDuration, agents: Int, at now: SimulationTime)
  {
    advance(to: now)
    let finish = work + (Int128(needed.nanoseconds) << 20)
    running.push(Entry(finish: finish, sequence: sequence, task: task, agents: agents, began: time))
    sequence += 1
    demand += agents
  }

  /// Removes the task that finishes next, and returns its time on agents.
  mutating func finishNext(at now: SimulationTime) -> SimulationDuration {
    advance(to: now)
    guard let entry = running.popFirst() else { return .zero }
    demand -= entry.agents
    return SimulationDuration(nanoseconds: Int64(clamping: (time - entry.began + (1 << 19)) >> 20))
  }

  /// Which task finishes next, and when; `.never` where that is after the end of simulated time.
  func next(at now: SimulationTime) -> (task: TaskIndex, instant: SimulationTime)? {
    guard let entry = running.first else { return nil }
    let delay = (Double(entry.finish - work) / Self.scale / share.work).rounded()
    let nanoseconds = Int64(exactly: max(0, delay)) ?? .max
    return (entry.task, now.saturatingAdding(SimulationDuration(nanoseconds: nanoseconds)))
  }

  private mutating func advance(to now: SimulationTime) {
    let elapsed = Double((now - updated).nanoseconds)
    work += Int128((elapsed * share.work * Self.scale).rounded())
    time += Int128((elapsed * share.time * Self.scale).rounded())
    updated = now
  }
}

extension SharedService: Snapshotted {
  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&completion)
    archive.plain(&demand)
    running.snapshot(&archive)
    archive.plain(&sequence)
    archive.plain(&work)
    archive.plain(&time)
    archive.plain(&updated)
  }
}
