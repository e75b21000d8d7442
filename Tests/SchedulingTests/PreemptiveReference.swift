import Swarm

/// A plain simulator of time sharing on identical agents, for comparison.
///
/// It goes from second to second, since all times are whole seconds, and asks the rule each time who runs. It shares
/// nothing with what it checks.
struct PreemptiveReference {
  enum Rule: String, CaseIterable, Sendable {
    case shortestRemaining = "srpt"
    case shortestPredicted = "sprpt"
    case leastAttained = "least-attained-service"
    case priority = "preemptive-priority"
    case deadline = "preemptive-earliest-deadline-first"
    case leastLaxity = "least-laxity-first"
    case roundRobin = "round-robin-quantum"
    case feedback = "multi-level-feedback"

    var hasLevels: Bool { self == .roundRobin || self == .feedback }
    /// Whether a task runs until another is better by a quantum.
    var takesTurns: Bool { self == .leastAttained || self == .leastLaxity }
  }

  private struct Task {
    let description: TaskDescription
    var remaining: Int
    var attained = 0
    var finish = -1
    var stops: Int32 = 0
    var isRunning = false
    var sequence = 0
    var level = 0
    var turn = 0
  }

  private static let never = 1 << 40

  private let rule: Rule
  private let agents: Int
  private let quantum: Int
  private let levels: Int
  private let cost: Int
  private var tasks: [Task]
  private var now = 0
  private var sequence = 0
  private var present: [Int] = []

  /// The finish times in nanoseconds, and how often each task was stopped.
  static func run(
    _ tasks: [TaskDescription], agents: Int, rule: Rule, quantum: Int, levels: Int, cost: Int
  ) -> (finishes: [Int64], stops: [Int32]) {
    var simulator = PreemptiveReference(
      rule: rule, agents: agents, quantum: quantum, levels: rule == .feedback ? levels : 1, cost: cost,
      tasks: tasks.map { Task(description: $0, remaining: seconds($0.work.nanoseconds)) })
    simulator.run()
    return (simulator.tasks.map { Int64($0.finish) * 1_000_000_000 }, simulator.tasks.map(\.stops))
  }

  private static func seconds(_ nanoseconds: Int64) -> Int { Int(nanoseconds / 1_000_000_000) }

  private mutating func run() {
    var next = 0
    while next < tasks.count || !present.isEmpty {
      for task in present where tasks[task].remaining == 0 { tasks[task].finish = now }
      present.removeAll { tasks[$0].remaining == 0 }
      while next < tasks.count, Self.seconds(tasks[next].description.submitTime.nanoseconds) == now {
        tasks[next].sequence = takeSequence()
        present.append(next)
        next += 1
      }
      // A turn that ends while nobody waits puts a task behind no other.
      let isPass = present.contains { !tasks[$0].isRunning }
      if rule.hasLevels { endTurns(isPass: isPass) }
      if isPass { choose() }
      for task in present where tasks[task].isRunning {
        tasks[task].remaining -= 1
        tasks[task].attained += 1
        tasks[task].turn += 1
      }
      now += 1
    }
  }

  private mutating func takeSequence() -> Int {
    sequence += 1
    return sequence
  }

  private mutating func endTurns(isPass: Bool) {
    for task in present.sorted(by: { tasks[$0].sequence < tasks[$1].sequence })
    where tasks[task].isRunning && tasks[task].turn == quantum << tasks[task].level {
      tasks[task].turn = 0
      tasks[task].level = min(tasks[task].level + 1, levels - 1)
      if isPass { tasks[task].sequence = takeSequence() }
    }
  }

  private func rank(_ task: Task) -> Int {
    let estimate = Self.seconds(task.description.estimate.nanoseconds)
    let left = max(0, estimate - Self.seconds(task.description.work.nanoseconds) + task.remaining)
    let deadline =
      task.description.deadline == .never ? Self.never : Self.seconds(task.description.deadline.nanoseconds)
    return switch rule {
    case .shortestRemaining: task.remaining
    case .shortestPredicted: left
    case .leastAttained: task.attained
    case .priority: -Int(task.description.priority.rawValue)
    case .deadline: deadline
    case .leastLaxity: deadline == Self.never ? deadline : deadline - left
    case .roundRobin, .feedback: task.level
    }
  }

  private func key(_ task: Int) -> (Int, Int, Int) {
    let isAhead = rule.takesTurns && tasks[task].isRunning
    return (rank(tasks[task]) - (isAhead ? quantum : 0), isAhead ? 1 : 0, tasks[task].sequence)
  }

  private mutating func choose() {
    var free = agents
    var heldBack = -1
    let order = present.sorted { key($0) < key($1) }
    var chosen: [Int] = []
    for task in order where !(rule.hasLevels && tasks[task].level == heldBack) {
      let needed = Int(tasks[task].description.agents)
      if needed <= free {
        free -= needed
        chosen.append(task)
      } else {
        heldBack = tasks[task].level
      }
    }
    for task in order where tasks[task].isRunning && !chosen.contains(task) {
      tasks[task].isRunning = false
      tasks[task].remaining += cost
      tasks[task].stops += 1
      if rule.takesTurns { tasks[task].sequence = takeSequence() }
    }
    for task in chosen { tasks[task].isRunning = true }
  }
}
