import Simulation

extension Planner {
  /// When the inputs of a task, whose parents are placed, reach each agent; O(parents).
  func arrivals(of task: Int) -> Arrivals {
    var arrivals = Arrivals(notBefore: now)
    for link in problem.parents(of: task) {
      let parent = Int(link.task)
      arrivals.add(from: agentOf[parent], finish: finishOf[parent], transfer: link.transfer)
    }
    for input in problem.earlierInputs(of: task) {
      arrivals.add(from: input.agent, finish: input.finish, transfer: input.transfer)
    }
    return arrivals
  }

  /// Where a task would go on one agent.
  func slot(for task: Int, on agent: Int, _ arrivals: Arrivals, _ placing: Placing) -> Slot {
    let ready = arrivals.on(Int32(agent))
    let duration = problem.duration(task, agent: agent)
    let (position, start) =
      placing == .inGaps
      ? timelines[agent].firstGap(from: ready, lasting: duration) : timelines[agent].lastGap(from: ready)
    return Slot(
      agent: Int32(agent), position: position, start: start, finish: start.addingSaturating(duration))
  }

  /// Where a task would finish earliest; of equal agents the first.
  ///
  /// O(parents + agents), and the look for gaps on agents that could be better than those before them.
  /// - Parameter tail: what is added to the finish on agents of each column before they are compared.
  func earliestFinish(of task: Int, _ placing: Placing, tail: [Int64]? = nil) -> Slot {
    let arrivals = arrivals(of: task)
    var best = Slot(agent: -1, position: 0, start: .max, finish: .max)
    var least = Int64.max
    for agent in timelines.indices {
      let column = Int(problem.columnOfAgent[agent])
      let tail = tail?[column] ?? 0
      let bound = arrivals.on(Int32(agent)).addingSaturating(problem.duration(task, column: column))
      guard best.agent < 0 || bound.addingSaturating(tail) < least else { continue }
      let slot = slot(for: task, on: agent, arrivals, placing)
      let value = slot.finish.addingSaturating(tail)
      if best.agent < 0 || value < least { (best, least) = (slot, value) }
    }
    return best
  }

  /// Puts a task where it was said to go.
  mutating func place(_ task: Int, in slot: Slot) {
    timelines[Int(slot.agent)].insert(
      .init(start: slot.start, finish: slot.finish, task: identities[task]), at: slot.position)
    notePlaced(task, agent: slot.agent, finish: slot.finish)
  }

  /// Puts a task that takes several agents behind all others, on those that are free first.
  ///
  /// The slowest one sets its pace, and data comes to the lowest-numbered one, as in the hive. O(agents · log agents).
  mutating func placeGang(_ task: Int) {
    let byEnd = timelines.indices.sorted { (timelines[$0].end, $0) < (timelines[$1].end, $1) }
    let agents = byEnd.prefix(Int(problem.agentsNeeded[task])).sorted()
    let ready = arrivals(of: task).on(Int32(agents[0]))
    let start = agents.reduce(ready) { max($0, timelines[$1].end) }
    let duration = agents.reduce(0) { max($0, problem.duration(task, agent: $1)) }
    let finish = start.addingSaturating(duration)
    for agent in agents {
      let position = timelines[agent].lastGap(from: start).position
      timelines[agent].insert(.init(start: start, finish: finish, task: identities[task]), at: position)
    }
    gangs.append((task, agents.map(Int32.init)))
    notePlaced(task, agent: Int32(agents[0]), finish: finish)
  }

  /// Places every task, of the placeable ones always that of highest priority; of equal ones the first submitted.
  ///
  /// O(n · log n), and what `choose` costs.
  /// - Parameter choose: where a task of one agent goes.
  mutating func placeAll(by priority: [Double], choose: (Planner, Int) -> Slot) {
    var queue = QuaternaryHeap<Candidate>()
    while true {
      for task in takePlaceable() { queue.push(Candidate(priority: priority[Int(task)], task: task)) }
      guard let next = queue.popFirst() else { return }
      let task = Int(next.task)
      if problem.agentsNeeded[task] > 1 {
        placeGang(task)
      } else {
        place(task, in: choose(self, task))
      }
    }
  }

  /// A task in the order of placing: the least comes first.
  private struct Candidate: Comparable {
    let priority: Double
    let task: Int32

    static func < (left: Self, right: Self) -> Bool {
      left.priority > right.priority || (left.priority == right.priority && left.task < right.task)
    }
  }
}
