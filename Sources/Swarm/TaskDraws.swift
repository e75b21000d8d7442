import Simulation

/// What the tasks that were read and not yet submitted were made of, in order of submission.
struct TaskDraws {
  private var firstTask = 0
  private var draws: [[StreamDraw]] = []

  /// Reads tasks one by one, so that the draws of each are known.
  mutating func read(
    _ count: Int, from source: inout any WorkloadSource, into tasks: inout [TaskDescription]
  ) throws {
    for _ in 0..<count {
      let before = (source.streams, tasks.count)
      try source.read(1, into: &tasks)
      guard tasks.count > before.1 else { return }
      draws.append(StreamDraw.between(before.0, source.streams))
    }
  }

  /// Forgets the tasks before one.
  mutating func forget(before task: Int) {
    draws.removeFirst(task - firstTask)
    firstTask = task
  }

  /// The draws of a task by its number in order of submission.
  subscript(task: Int) -> [StreamDraw] { draws[task - firstTask] }
}
