import Swarm

/// List scheduling without gaps as its papers have it, with every figure computed anew each time.
struct ReferencePlanner {
  private let problem: RandomGraph
  private(set) var starts: [Int64]
  private var finishes: [Int64?]
  private var agents: [Int]
  private var free: [Int64]

  /// The start of each task under one of the policies.
  static func starts(_ problem: RandomGraph, policy: String) -> [Int64] {
    var planner = ReferencePlanner(problem)
    while planner.finishes.contains(nil) { planner.step(policy) }
    return planner.starts
  }

  private init(_ problem: RandomGraph) {
    self.problem = problem
    starts = Array(repeating: 0, count: problem.tasks.count)
    finishes = Array(repeating: nil, count: problem.tasks.count)
    agents = Array(repeating: -1, count: problem.tasks.count)
    free = Array(repeating: 0, count: problem.speeds.count)
  }

  /// Unplaced tasks whose parents are placed, in order.
  private var candidates: [Int] {
    problem.tasks.indices.filter { task in
      finishes[task] == nil
        && problem.graph.edges.allSatisfy { $0.child != task || finishes[Int($0.parent)] != nil }
    }
  }

  private func start(_ task: Int, _ agent: Int) -> Int64 {
    problem.graph.edges.filter { $0.child == task }.reduce(free[agent]) { latest, edge in
      let parent = Int(edge.parent)
      return max(latest, (finishes[parent] ?? 0) + (agents[parent] == agent ? 0 : problem.transfer(edge)))
    }
  }

  private func finish(_ task: Int, _ agent: Int) -> Int64 {
    start(task, agent) + problem.duration(task, on: agent)
  }

  /// The first agent on which a task finishes first.
  private func best(_ task: Int) -> Int {
    let all = free.indices.map { finish(task, $0) }
    return all.firstIndex(of: all.min() ?? 0) ?? 0
  }

  private mutating func place(_ task: Int, _ agent: Int) {
    starts[task] = start(task, agent)
    finishes[task] = finish(task, agent)
    agents[task] = agent
    free[agent] = finish(task, agent)
  }

  private mutating func step(_ policy: String) {
    let candidates = candidates
    let firstFinishes = candidates.map { finish($0, best($0)) }
    switch policy {
    case "min-min":
      let next = candidates[firstFinishes.firstIndex(of: firstFinishes.min() ?? 0) ?? 0]
      place(next, best(next))
    case "max-min":
      let next = candidates[firstFinishes.firstIndex(of: firstFinishes.max() ?? 0) ?? 0]
      place(next, best(next))
    case "minimum-completion-time":
      place(candidates[0], best(candidates[0]))
    case "opportunistic-load-balancing":
      place(candidates[0], free.firstIndex(of: free.min() ?? 0) ?? 0)
    default:
      sufferageRound(candidates)
    }
  }

  private mutating func sufferageRound(_ candidates: [Int]) {
    var holder: [Int: (task: Int, sufferage: Int64)] = [:]
    for task in candidates {
      let agent = best(task)
      let others = free.indices.filter { $0 != agent }.map { finish(task, $0) }
      let sufferage = (others.min() ?? 0) - finish(task, agent)
      if let held = holder[agent], held.sufferage >= sufferage { continue }
      holder[agent] = (task, sufferage)
    }
    for agent in holder.keys.sorted() {
      if let held = holder[agent] { place(held.task, agent) }
    }
  }
}
