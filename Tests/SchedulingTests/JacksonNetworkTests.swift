import Simulation
import Statistics
import Swarm
import TestSupport
import Testing

/// A tandem of three stations as a workflow: each job is a chain of three tasks, one for each group of agents.
///
/// By Jackson ("Networks of waiting lines", Operations Research 5(4), 1957) each station is an M/M/c queue of its own.
/// Means over ten independent replications, whose first tenth is left out; 99 % intervals by Student's t.
@Suite struct JacksonNetworkTests {
  /// First come, first served at each group of agents; the station of a task stands in `user`.
  private struct Stations: SchedulingPolicy {
    static let sizes = [1, 2, 3]
    private var queues: [[TaskIndex]] = [[], [], []]
    private var heads = [0, 0, 0]

    init(hive: HiveState) {}

    mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) {
      queues[Int(hive.task(task).user)].append(task)
    }

    mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {}

    mutating func snapshot(_ archive: inout SnapshotArchive) {
      for station in queues.indices { archive.plain(&queues[station]) }
      archive.plain(&heads)
    }

    mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
      var agent: Int32 = 0
      for station in queues.indices {
        for _ in 0..<Self.sizes[station] {
          if hive.isIdle(agent), heads[station] < queues[station].count {
            assignments.start(queues[station][heads[station]], on: agent)
            heads[station] += 1
          }
          agent += 1
        }
      }
    }
  }

  /// Agents of different speeds, so that stations differ in service time too: 1, 0.5 and 2 per second and agent.
  private static let groups = [
    AgentGroup(count: 1, speed: 1), AgentGroup(count: 2, speed: 0.5), AgentGroup(count: 3, speed: 2),
  ]
  private static let rate = 0.6
  private static let jobs = 6000

  /// The mean wait at each station, and the mean time in the whole network.
  private func replicate(_ seed: UInt64) throws -> [Double] {
    var arrivals = RandomStream.test(3000 + seed)
    var demands = RandomStream.test(4000 + seed)
    var now = 0.0
    var tasks: [TaskDescription] = []
    var edges: [TaskGraph.Edge] = []
    for job in 0..<Self.jobs {
      now += arrivals.exponential(mean: 1 / Self.rate)
      for station in 0..<3 {
        let index = 3 * job + station
        let work = demands.exponential(mean: station == 2 ? 6 : 1)
        tasks.append(.test(Int64(index), at: now, work: work, user: Int32(station)))
        if station > 0 { edges.append(.init(parent: Int32(index - 1), child: Int32(index), bytes: 0)) }
      }
    }
    let graph = TaskGraph(taskCount: tasks.count, edges: edges)
    let rows = try HiveTrial(tasks, groups: Self.groups, graph: graph).run(Stations.self).rows
    let counted = Self.jobs / 10..<Self.jobs
    func mean(_ value: (Int) -> Int64) -> Double {
      Double(counted.reduce(0) { $0 + value($1) }) / Double(counted.count) / 1e9
    }
    let waits = (0..<3).map { station in
      mean { rows.startTime[3 * $0 + station] - rows.readyTime[3 * $0 + station] }
    }
    return waits + [mean { rows.finishTime[3 * $0 + 2] - rows.submitTime[3 * $0] }]
  }

  /// Erlang C: loads 0.6 of one agent, 1.2 of two that serve 0.5 per second, and 1.8 of three of 1/3.
  @Test func eachStationIsAQueueOfItsOwn() throws {
    let replications = try (1...10).map { try replicate($0) }
    let waits = [
      Self.meanWait(agents: 1, rate: Self.rate, serviceTime: 1),
      Self.meanWait(agents: 2, rate: Self.rate, serviceTime: 2),
      Self.meanWait(agents: 3, rate: Self.rate, serviceTime: 3),
    ]
    let exact = waits + [waits.reduce(0, +) + 1 + 2 + 3]
    for (position, exact) in exact.enumerated() {
      let sample = SampleMoments(replications.map { $0[position] })
      let interval = try #require(sample.meanInterval(confidence: 0.99))
      #expect(interval.contains(exact), "\(position): \(interval), not \(exact)")
      #expect((interval.high - interval.low) / 2 < 0.16 * exact, "\(position): \(interval)")
    }
  }

  private static func meanWait(agents: Int, rate: Double, serviceTime: Double) -> Double {
    let load = rate * serviceTime
    // Erlang B by its recurrence, and C from it.
    var blocking = 1.0
    for count in 1...agents { blocking = load * blocking / (Double(count) + load * blocking) }
    let utilisation = load / Double(agents)
    let waiting = blocking / (1 - utilisation * (1 - blocking))
    return waiting * serviceTime / (Double(agents) * (1 - utilisation))
  }
}
