import Swarm

/// A plain simulator of space sharing on identical agents, for comparison.
///
/// Arrays, a loop over instants, and the definitions written down as they read. It shares nothing with what
/// it checks.
struct ReferenceSimulator {
  enum Rule: String, CaseIterable, Sendable {
    case firstComeFirstServed = "first-come-first-served"
    case firstFit = "first-fit"
    case shortestJobFirst = "shortest-job-first"
    case priority = "priority"
    case earliestDeadlineFirst = "earliest-deadline-first"
    case priorityAging = "priority-aging"
    case easyBackfilling = "easy-backfilling"
  }

  private let rule: Rule
  private let tasks: [TaskDescription]
  private var now: Int64 = 0
  private var free: Int
  /// Task numbers in order of submission.
  private var waiting: [Int] = []
  private var running: [Int] = []
  /// In nanoseconds; the missing value before a task starts.
  private var starts: [Int64]

  /// The start times of tasks that come in order of submission and need at most `agents` each.
  static func starts(_ tasks: [TaskDescription], agents: Int, rule: Rule) -> [Int64] {
    var simulator = ReferenceSimulator(rule: rule, tasks: tasks, agents: agents)
    simulator.run()
    return simulator.starts
  }

  private init(rule: Rule, tasks: [TaskDescription], agents: Int) {
    self.rule = rule
    self.tasks = tasks
    free = agents
    starts = Array(repeating: TaskTable.missing, count: tasks.count)
  }

  private func need(_ task: Int) -> Int { Int(tasks[task].agents) }
  private func end(_ task: Int) -> Int64 { starts[task] + tasks[task].work.nanoseconds }
  private func expectedEnd(_ task: Int) -> Int64 { starts[task] + tasks[task].estimate.nanoseconds }

  private mutating func run() {
    var submitted = 0
    while submitted < tasks.count || !running.isEmpty {
      let nextSubmission = submitted < tasks.count ? tasks[submitted].submitTime.nanoseconds : .max
      now = running.map(end).reduce(nextSubmission, min)
      for task in running where end(task) == now { free += need(task) }
      running = running.filter { end($0) > now }
      while submitted < tasks.count && tasks[submitted].submitTime.nanoseconds == now {
        waiting.append(submitted)
        submitted += 1
      }
      decide()
    }
  }

  private mutating func decide() {
    switch rule {
    case .firstFit:
      for task in waiting where need(task) <= free { start(task) }
    case .easyBackfilling:
      startInOrder(waiting)
      if !waiting.isEmpty { backfill() }
    default:
      startInOrder(waiting.sorted { (key($0), $0) < (key($1), $1) })
    }
  }

  private func key(_ task: Int) -> Int64 {
    switch rule {
    case .shortestJobFirst: tasks[task].estimate.nanoseconds
    // As of HiveTrial, a level is worth 7 s.
    case .priorityAging:
      tasks[task].submitTime.nanoseconds - 7_000_000_000 * Int64(tasks[task].priority.rawValue)
    case .priority: 3 - Int64(tasks[task].priority.rawValue)
    case .earliestDeadlineFirst: tasks[task].deadline.nanoseconds
    default: 0
    }
  }

  private mutating func startInOrder(_ order: [Int]) {
    for task in order {
      guard need(task) <= free else { return }
      start(task)
    }
  }

  /// The shadow is the first expected end at which the head fits; extra is what it leaves over then.
  private mutating func backfill() {
    let head = waiting[0]
    func freeAt(_ instant: Int64) -> Int {
      free + running.filter { expectedEnd($0) <= instant }.map(need).reduce(0, +)
    }
    guard let shadow = running.map(expectedEnd).sorted().first(where: { freeAt($0) >= need(head) }) else {
      return
    }
    var extra = freeAt(shadow) - need(head)
    for task in waiting.dropFirst() where need(task) <= free {
      let endsInTime = now + tasks[task].estimate.nanoseconds <= shadow
      guard endsInTime || need(task) <= extra else { continue }
      if !endsInTime { extra -= need(task) }
      start(task)
    }
  }

  private mutating func start(_ task: Int) {
    starts[task] = now
    free -= need(task)
    running.append(task)
    waiting.removeAll { $0 == task }
  }
}
