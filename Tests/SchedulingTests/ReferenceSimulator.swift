import Swarm

/// A plain simulator of space sharing on identical agents, for comparison.
///
/// Arrays, a loop over instants, and the definitions written down as they read. It shares nothing with what
/// it checks.
struct ReferenceSimulator {
  enum Rule: String, CaseIterable, Sendable {
    case firstComeFirstServed = "first-come-first-served"
    case lastComeFirstServed = "last-come-first-served"
    case firstFit = "first-fit"
    case bestFit = "best-fit"
    case shortestJobFirst = "shortest-job-first"
    case longestJobFirst = "longest-job-first"
    case smallestAreaFirst = "smallest-area-first"
    case largestAreaFirst = "largest-area-first"
    case priority = "priority"
    case earliestDeadlineFirst = "earliest-deadline-first"
    case priorityAging = "priority-aging"
    case f1, f2, f3, f4, wfp3, unicep
    case easyBackfilling = "easy-backfilling"
    case easyShortestFirst = "easy-sjbf"
    case easyPlusPlus = "easy-plus-plus"
  }

  let rule: Rule
  let tasks: [TaskDescription]
  private(set) var now: Int64 = 0
  private var free: Int
  /// Task numbers in order of submission.
  private var waiting: [Int] = []
  private var running: [Int] = []
  /// In nanoseconds; the missing value before a task starts.
  private var starts: [Int64]
  /// When a running task is expected to end, by EASY++ as corrected.
  private var expectedEnds: [Int64]
  private var predictions: [Int64]
  private var corrections: [Int]
  /// Finished tasks in order of completion.
  private var finished: [Int] = []

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
    expectedEnds = starts
    predictions = tasks.map(\.estimate.nanoseconds)
    corrections = Array(repeating: 0, count: tasks.count)
  }

  func need(_ task: Int) -> Int { Int(tasks[task].agents) }
  private func end(_ task: Int) -> Int64 { starts[task] + tasks[task].work.nanoseconds }
  private func expectedEnd(_ task: Int) -> Int64 { expectedEnds[task] }

  private mutating func run() {
    var submitted = 0
    while submitted < tasks.count || !running.isEmpty {
      let nextSubmission = submitted < tasks.count ? tasks[submitted].submitTime.nanoseconds : .max
      now = running.map(end).reduce(nextSubmission, min)
      for task in running where end(task) == now {
        free += need(task)
        finished.append(task)
      }
      running = running.filter { end($0) > now }
      while submitted < tasks.count && tasks[submitted].submitTime.nanoseconds == now {
        waiting.append(submitted)
        if rule == .easyPlusPlus { predict(submitted) }
        submitted += 1
      }
      decide()
    }
  }

  private mutating func decide() {
    switch rule {
    case .firstFit:
      for task in waiting where need(task) <= free { start(task) }
    case .bestFit:
      while let best = waiting.filter({ need($0) <= free }).max(by: { (need($0), $1) < (need($1), $0) }) {
        start(best)
      }
    case .easyBackfilling, .easyShortestFirst, .easyPlusPlus:
      startInOrder(waiting)
      if !waiting.isEmpty { backfill() }
    default:
      startInOrder(waiting.sorted { (key($0), $0) < (key($1), $1) })
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
    for task in running { correct(task) }
    func freeAt(_ instant: Int64) -> Int {
      free + running.filter { expectedEnd($0) <= instant }.map(need).reduce(0, +)
    }
    guard let shadow = running.map(expectedEnd).sorted().first(where: { freeAt($0) >= need(head) }) else {
      return
    }
    var extra = freeAt(shadow) - need(head)
    var candidates = Array(waiting.dropFirst())
    if rule != .easyBackfilling { candidates.sort { (predictions[$0], $0) < (predictions[$1], $1) } }
    for task in candidates where need(task) <= free {
      let endsInTime = now + predictions[task] <= shadow
      guard endsInTime || need(task) <= extra else { continue }
      if !endsInTime { extra -= need(task) }
      start(task)
    }
  }

  private mutating func start(_ task: Int) {
    starts[task] = now
    expectedEnds[task] = now + predictions[task]
    free -= need(task)
    running.append(task)
    waiting.removeAll { $0 == task }
  }

  /// The mean of the last two finished tasks of the same user.
  private mutating func predict(_ task: Int) {
    let mine = finished.filter { tasks[$0].user == tasks[task].user && tasks[$0].user >= 0 }.suffix(2)
    guard mine.count == 2 else { return }
    predictions[task] = min(predictions[task], mine.map { tasks[$0].work.nanoseconds }.reduce(0, +) / 2)
  }

  /// The n-th correction adds the n-th increment, up to the estimate.
  private mutating func correct(_ task: Int) {
    let limit = starts[task] + tasks[task].estimate.nanoseconds
    let minutes = [1, 5, 15, 30, 60, 120, 300, 600, 1200, 3000, 6000]
    while expectedEnds[task] <= now && expectedEnds[task] < limit {
      let increment =
        corrections[task] < minutes.count ? Int64(minutes[corrections[task]]) * 60_000_000_000 : .max
      expectedEnds[task] += min(limit - expectedEnds[task], increment)
      corrections[task] += 1
    }
  }
}
