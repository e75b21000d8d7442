import Simulation
import Swarm

/// Tasks that are planned together: what each costs on which agents, and what they hand on to each other.
///
/// Tasks are numbered 0 ..< `taskCount` in order of submission. Agents that are alike share a column of durations.
struct PlanningProblem {
  /// One dependency, seen from either end.
  struct Link: BitwiseCopyable {
    /// The task at the other end.
    var task: Int32
    /// What passes, in the unit that `transferScale` is for.
    var volume: Int64
    /// Nanoseconds from one agent to another.
    var transfer: Int64
  }

  /// An input from a task that was planned before.
  struct EarlierInput: BitwiseCopyable {
    var child: Int32
    var agent: Int32
    var finish: Int64
    var transfer: Int64
  }

  let taskCount: Int
  let columnCount: Int
  /// The column of each agent.
  let columnOfAgent: [Int32]
  /// Nanoseconds; a task's columns lie together.
  private let durations: [Int64]
  /// How many agents each task holds at once.
  let agentsNeeded: [Int32]
  /// A measure of each task's work, exact, so that equal sums compare equal.
  let weight: [Int64]
  /// Mean nanoseconds over all agents per unit of `weight`.
  let workScale: Double
  /// Mean nanoseconds over pairs of different agents per unit of `Link.volume`; 0 where there is one agent.
  let transferScale: Double
  private let parentLinks: LinkTable
  private let childLinks: LinkTable
  /// Ascending by child.
  private let earlierInputs: [EarlierInput]

  var agentCount: Int { columnOfAgent.count }

  /// How long a task takes on agents of a column.
  func duration(_ task: Int, column: Int) -> Int64 { durations[task * columnCount + column] }

  /// How long a task takes on an agent.
  func duration(_ task: Int, agent: Int) -> Int64 { duration(task, column: Int(columnOfAgent[agent])) }

  /// What a task needs, from tasks of the problem.
  func parents(of task: Int) -> ArraySlice<Link> { parentLinks[task] }

  /// What a task hands on, to tasks of the problem.
  func children(of task: Int) -> ArraySlice<Link> { childLinks[task] }

  /// What a task needs, from tasks planned before; O(log n).
  func earlierInputs(of task: Int) -> ArraySlice<EarlierInput> {
    var (low, high) = (0, earlierInputs.count)
    while low < high {
      let middle = (low + high) / 2
      if earlierInputs[middle].child < task { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < earlierInputs.count, earlierInputs[end].child == task { end += 1 }
    return earlierInputs[low..<end]
  }

  /// The tasks, parents before children; O(tasks + edges).
  ///
  /// Source: Kahn, "Topological sorting of large networks", CACM 5(11), 1962.
  var topologicalOrder: [Int32] {
    var missing = (0..<taskCount).map { parents(of: $0).count }
    var order = (0..<Int32(taskCount)).filter { missing[Int($0)] == 0 }
    var position = 0
    while position < order.count {
      for link in children(of: Int(order[position])) {
        missing[Int(link.task)] -= 1
        if missing[Int(link.task)] == 0 { order.append(link.task) }
      }
      position += 1
    }
    return order
  }
}

extension PlanningProblem {
  /// Links grouped by one of their ends.
  private struct LinkTable {
    private var links: [Link] = []
    private var first: [Int32]

    /// - Parameter pairs: the end to group by, and the link as seen from there, ascending by that end.
    init(taskCount: Int, _ pairs: [(end: Int32, link: Link)]) {
      first = Array(repeating: 0, count: taskCount + 1)
      links.reserveCapacity(pairs.count)
      for pair in pairs {
        links.append(pair.link)
        first[Int(pair.end) + 1] += 1
      }
      for task in 0..<taskCount { first[task + 1] += first[task] }
    }

    subscript(task: Int) -> ArraySlice<Link> { links[Int(first[task])..<Int(first[task + 1])] }
  }

  /// Tasks whose durations are given agent by agent, related or not.
  ///
  /// - Parameters:
  ///   - durations: nanoseconds, a row per task, a column per agent.
  ///   - edges: parent, child, and the nanoseconds that data takes to another agent.
  init(durations: [[Int64]], edges: [(parent: Int32, child: Int32, transfer: Int64)]) {
    taskCount = durations.count
    columnCount = durations.first?.count ?? 0
    columnOfAgent = (0..<Int32(columnCount)).map { $0 }
    self.durations = durations.flatMap { $0 }
    agentsNeeded = Array(repeating: 1, count: taskCount)
    weight = durations.map { $0.reduce(0, +) }
    workScale = 1 / Double(max(1, columnCount))
    transferScale = columnCount > 1 ? 1 : 0
    let links = edges.map { ($0.parent, $0.child, Link(task: 0, volume: $0.transfer, transfer: $0.transfer)) }
    (parentLinks, childLinks) = Self.tables(taskCount, links)
    earlierInputs = []
  }

  /// Tasks of a hive, of which those that depend on others come with what the plan says of these.
  ///
  /// O(tasks · groups of agents + edges).
  /// - Parameters:
  ///   - tasks: ascending; every parent is among them or was planned before.
  ///   - placed: the agent and the finish of a task that was planned before.
  init(_ tasks: [TaskIndex], hive: HiveState, placed: (TaskIndex) -> (agent: Int32, finish: Int64)?) {
    taskCount = tasks.count
    let groups = hive.groups
    columnCount = groups.count
    columnOfAgent = hive.groupOfAgent
    let views = tasks.map { hive.task($0) }
    durations = views.flatMap { view in groups.map { view.estimate.atSpeed($0.speed).nanoseconds } }
    agentsNeeded = views.map { Int32($0.agents) }
    weight = views.map(\.estimate.nanoseconds)
    let agentCount = Double(hive.agentCount)
    workScale = groups.reduce(0.0) { $0 + Double($1.count) / $1.speed } / agentCount
    transferScale = hive.agentCount > 1 ? hive.bandwidth.map { 1e9 / $0 } ?? 0 : 0
    let positions = TaskPositions(tasks)
    var links: [(Int32, Int32, Link)] = []
    var earlier: [EarlierInput] = []
    for (child, task) in tasks.enumerated() {
      for edge in hive.parents(of: task) {
        let transfer = hive.transferTime(ofBytes: edge.bytes).nanoseconds
        if let parent = positions[Int(edge.parent)] {
          let link = Link(task: 0, volume: edge.bytes, transfer: transfer)
          links.append((Int32(parent), Int32(child), link))
        } else if let (agent, finish) = placed(Int(edge.parent)) {
          earlier.append(
            EarlierInput(child: Int32(child), agent: agent, finish: finish, transfer: transfer))
        }
      }
    }
    (parentLinks, childLinks) = Self.tables(taskCount, links)
    earlierInputs = earlier
  }

  private static func tables(
    _ taskCount: Int, _ links: [(parent: Int32, child: Int32, link: Link)]
  ) -> (parents: LinkTable, children: LinkTable) {
    func grouped(_ end: (Int32, Int32) -> (Int32, Int32)) -> LinkTable {
      let pairs = links.map { parent, child, link in
        let (end, other) = end(parent, child)
        return (end: end, link: Link(task: other, volume: link.volume, transfer: link.transfer))
      }
      return LinkTable(taskCount: taskCount, pairs.sorted { ($0.end, $0.link.task) < ($1.end, $1.link.task) })
    }
    return (grouped { ($1, $0) }, grouped { ($0, $1) })
  }
}
