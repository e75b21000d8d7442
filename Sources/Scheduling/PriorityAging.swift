public import Swarm

/// Orders the queue by priority, which rises by one level for each `aging` that a task waits, without preemption.
///
/// Priority grows in proportion to the wait, so that the difference of two tasks never changes, and a score fixed at the
/// beginning gives the order. Source: Jackson, "Some problems in queueing with dynamic priorities", Naval Research Logistics
/// Quarterly 7(3), 1960; Kleinrock, "A delay dependent queue discipline", NRLQ 11(4), 1964, for the term.
public enum PriorityAging: TaskOrder {
  /// As without aging.
  public static func score(_ task: TaskView) -> Int64 { PriorityFirst.score(task) }

  /// The instant at which the task would have become ready, had it waited from the lowest level up to its own.
  public static func score(_ task: TaskView, hive: HiveState) -> Int64 {
    let levels = Int64(task.priority.rawValue)
    let (head, overflow) = hive.scheduler.aging.nanoseconds.multipliedReportingOverflow(by: levels)
    return task.readyTime.nanoseconds.subtractingClamped(overflow ? .max : head)
  }
}
