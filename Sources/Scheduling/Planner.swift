import Simulation
import Swarm

/// List scheduling: puts the tasks of a problem on the agents' timelines one by one.
///
/// A task may be placed once all its parents are; data goes to another agent in the time that the problem gives, and
/// is there at once on the same one (Topcuoglu, Hariri & Wu 2002).
struct Planner {
  /// A place for a task that takes one agent.
  struct Slot {
    var agent: Int32
    var position: Int
    var start: Int64
    var finish: Int64
  }

  /// When all inputs of a task are there: the last of them decides, save on the agent that it comes from.
  struct Arrivals {
    /// On any agent but `agent`.
    private(set) var elsewhere: Int64
    /// The agent that the last input comes from; −1 for none.
    private var agent: Int32 = -1
    /// On that agent, what comes from it, and what comes from others.
    private var local: Int64
    private var second: Int64

    /// No inputs: there from the given instant on.
    init(notBefore now: Int64) {
      elsewhere = now
      local = now
      second = now
    }

    /// Takes in one input; O(1).
    mutating func add(from source: Int32, finish: Int64, transfer: Int64) {
      let arrival = finish.addingSaturating(transfer)
      if source == agent {
        elsewhere = max(elsewhere, arrival)
        local = max(local, finish)
      } else if agent < 0 || arrival > elsewhere {
        // What came from the former agent comes from another one now.
        second = agent < 0 ? second : elsewhere
        (elsewhere, agent, local) = (max(elsewhere, arrival), source, finish)
      } else {
        second = max(second, arrival)
      }
    }

    /// When all inputs are on an agent.
    func on(_ agent: Int32) -> Int64 { agent == self.agent ? max(local, second) : elsewhere }
  }

  /// Whether a task may come before tasks that are planned.
  enum Placing { case inGaps, atEnd }

  let problem: PlanningProblem
  /// The tasks' identities in the run, by number in the problem.
  let identities: [TaskIndex]
  /// Nothing starts before this instant.
  let now: Int64
  var timelines: [AgentTimeline]
  /// By task; −1 until it is placed.
  private(set) var agentOf: [Int32]
  private(set) var finishOf: [Int64]
  /// The agents of tasks that take several.
  var gangs: [(task: Int, agents: [Int32])] = []
  /// Tasks whose parents are all placed, and that were not taken yet, in the order of becoming so.
  private var placeable: [Int32] = []
  private var missingParents: [Int32]

  init(_ problem: PlanningProblem, identities: [TaskIndex], now: Int64, timelines: [AgentTimeline]) {
    self.problem = problem
    self.identities = identities
    self.now = now
    self.timelines = timelines
    agentOf = Array(repeating: -1, count: problem.taskCount)
    finishOf = Array(repeating: 0, count: problem.taskCount)
    missingParents = (0..<problem.taskCount).map { Int32(problem.parents(of: $0).count) }
    placeable = (0..<Int32(problem.taskCount)).filter { problem.parents(of: Int($0)).isEmpty }
  }

  /// Hands over the tasks that have become placeable since the last call, ascending.
  mutating func takePlaceable() -> [Int32] {
    defer { placeable.removeAll(keepingCapacity: true) }
    return placeable.sorted()
  }

  mutating func notePlaced(_ task: Int, agent: Int32, finish: Int64) {
    agentOf[task] = agent
    finishOf[task] = finish
    for link in problem.children(of: task) {
      missingParents[Int(link.task)] -= 1
      if missingParents[Int(link.task)] == 0 { placeable.append(link.task) }
    }
  }
}
