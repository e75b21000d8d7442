import Simulation
import Swarm
import TestSupport

/// A random task graph on agents of several speeds, all of whose tasks are submitted at once.
struct RandomGraph {
  let tasks: [TaskDescription]
  let graph: TaskGraph
  let groups: [AgentGroup]
  let bandwidth: Double?

  /// - Parameters:
  ///   - isExact: whether estimates are the work.
  ///   - withoutWork: whether one task in five takes no time, and data often none.
  init(seed: UInt64, count: Int = 40, isExact: Bool = true, withoutWork: Bool = false) {
    var stream = RandomStream.test(seed)
    tasks = (0..<count).map { index in
      let work = withoutWork && stream.uniform(below: 5) == 0 ? 0 : 1 + stream.uniform(below: 9)
      let error = isExact ? 1 : 0.5 + 1.5 * stream.uniform()
      return .test(Int64(index), at: 0, work: Double(work), estimate: Double(work) * error)
    }
    // Parents need not come before their children in the list.
    var order = Array(0..<Int32(count))
    for position in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(position, stream.uniform(below: position + 1))
    }
    var edges: [TaskGraph.Edge] = []
    for child in 1..<count {
      for parent in 0..<child where stream.uniform(below: 15) == 0 {
        let bytes = withoutWork && stream.uniform(below: 2) == 0 ? 0 : stream.uniform(below: 500)
        edges.append(.init(parent: order[parent], child: order[child], bytes: Int64(bytes)))
      }
    }
    graph = TaskGraph(taskCount: count, edges: edges)
    groups = [AgentGroup(count: 1), AgentGroup(count: 2, speed: 1.7), AgentGroup(count: 1, speed: 0.6)]
    bandwidth = seed % 3 == 0 ? nil : 100
  }

  var trial: HiveTrial { HiveTrial(tasks, groups: groups, graph: graph, bandwidth: bandwidth) }

  var speeds: [Double] { groups.flatMap { Array(repeating: $0.speed, count: $0.count) } }

  /// How long a task takes on an agent, in nanoseconds.
  func duration(_ task: Int, on agent: Int) -> Int64 { tasks[task].work.atSpeed(speeds[agent]).nanoseconds }

  /// How long an edge's data takes to another agent, in nanoseconds.
  func transfer(_ edge: TaskGraph.Edge) -> Int64 {
    bandwidth.map { SimulationDuration(seconds: Double(edge.bytes) / $0).nanoseconds } ?? 0
  }

  /// The length of the longest path, each task on the fastest agent and data for nothing, in nanoseconds.
  var criticalPath: Int64 {
    let fastest = speeds.indices.max { speeds[$0] < speeds[$1] } ?? 0
    var ends = [Int64](repeating: -1, count: tasks.count)
    func end(_ task: Int) -> Int64 {
      if ends[task] < 0 {
        let parents = graph.edges.filter { $0.child == task }
        ends[task] = duration(task, on: fastest) + (parents.map { end(Int($0.parent)) }.max() ?? 0)
      }
      return ends[task]
    }
    return tasks.indices.map(end).max() ?? 0
  }
}
