import Swarm

/// Looks up at which position of an ascending list a task is.
struct TaskPositions {
  private let tasks: [TaskIndex]
  private let isContiguous: Bool

  init(_ tasks: [TaskIndex]) {
    self.tasks = tasks
    isContiguous = tasks.isEmpty || tasks[tasks.count - 1] - tasks[0] == tasks.count - 1
  }

  /// Nil where the list does not have it.
  ///
  /// O(1) where the list has no holes, else O(log n).
  subscript(task: TaskIndex) -> Int? {
    guard let first = tasks.first, task >= first, task <= tasks[tasks.count - 1] else { return nil }
    if isContiguous { return task - first }
    var (low, high) = (0, tasks.count)
    while low < high {
      let middle = (low + high) / 2
      if tasks[middle] < task { low = middle + 1 } else { high = middle }
    }
    return tasks[low] == task ? low : nil
  }
}
