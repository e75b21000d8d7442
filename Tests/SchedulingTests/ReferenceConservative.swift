import Swarm

/// A plain simulator of conservative backfilling, for comparison.
///
/// The plan is the list of tasks with their starts; a hole is looked for by trying every instant at which a planned
/// task ends, and adding up what is planned at every instant at which one starts. It shares nothing with what it checks.
struct ReferenceConservative {
  private let tasks: [TaskDescription]
  private let agents: Int
  private var now: Int64 = 0
  /// Tasks that run or wait, in order of submission.
  private var planned: [Int] = []
  /// Planned or actual.
  private(set) var starts: [Int64]
  /// The starts that tasks were promised when they came.
  private(set) var promises: [Int64]
  /// Planned ends: start + estimate, or the actual end.
  private var ends: [Int64]

  /// Simulates tasks that come in order of submission, need at most `agents` each and do not outrun their estimates.
  init(_ tasks: [TaskDescription], agents: Int) {
    self.tasks = tasks
    self.agents = agents
    starts = Array(repeating: .max, count: tasks.count)
    promises = starts
    ends = starts
    var submitted = 0
    while submitted < tasks.count || !planned.isEmpty {
      now = planned.map(actualEnd).min() ?? .max
      if submitted < tasks.count { now = min(now, tasks[submitted].submitTime.nanoseconds) }
      complete()
      while submitted < tasks.count && tasks[submitted].submitTime.nanoseconds == now {
        plan(submitted)
        promises[submitted] = starts[submitted]
        planned.append(submitted)
        submitted += 1
      }
    }
  }

  private func actualEnd(_ task: Int) -> Int64 { starts[task] + tasks[task].work.nanoseconds }

  /// Takes out what has ended; if any of it was early, places what has not started anew, one by one.
  private mutating func complete() {
    let done = planned.filter { actualEnd($0) == now }
    planned.removeAll { done.contains($0) }
    guard done.contains(where: { ends[$0] > now }) else { return }
    // What is due at this very instant may move to it, that is stay.
    for task in planned where starts[task] >= now {
      planned.removeAll { $0 == task }
      plan(task)
      let position = planned.firstIndex { $0 > task } ?? planned.count
      planned.insert(task, at: position)
    }
  }

  private mutating func plan(_ task: Int) {
    let duration = tasks[task].estimate.nanoseconds
    let candidates = ([now] + planned.map { ends[$0] }.filter { $0 > now }).sorted()
    let start = candidates.first { fits(task, from: $0, until: $0 + duration) } ?? .max
    starts[task] = start
    ends[task] = start + duration
  }

  private func fits(_ task: Int, from begin: Int64, until end: Int64) -> Bool {
    let instants = [begin] + planned.map { starts[$0] }.filter { $0 > begin && $0 < end }
    return instants.allSatisfy { instant in
      planned.filter { starts[$0] <= instant && instant < ends[$0] }
        .reduce(Int(tasks[task].agents)) { $0 + Int(tasks[$1].agents) } <= agents
    }
  }
}
