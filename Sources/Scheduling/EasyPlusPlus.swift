public import Simulation
public import Swarm

/// EASY-SJBF on predicted run times: the mean of the last two tasks of the same user (EASY++).
///
/// A task is predicted when it becomes ready, and never longer than its estimate, which stands for the prediction until
/// two tasks of its user have finished. A prediction that is outlived is corrected, see `ExpectedEnds`.
///
/// Costs as of `Backfilling`. Source: Tsafrir, Etsion & Feitelson, "Backfilling using system-generated predictions
/// rather than user runtime estimates", IEEE TPDS 18(6), 2007.
public struct EasyPlusPlus: BackfillingRule {
  private struct History: Sendable, Snapshotted {
    var last: Int64 = 0
    /// −1 where there is none.
    var beforeLast: Int64 = -1

    mutating func snapshot(_ archive: inout SnapshotArchive) {
      archive.plain(&last)
      archive.plain(&beforeLast)
    }
  }

  /// Run times of each user's last two tasks, in nanoseconds; only looked up, never iterated.
  private var histories: [Int32: History] = [:]

  /// Yes, by prediction.
  public static var triesShortestFirst: Bool { true }

  /// Knows no user yet.
  public init() {}

  /// The mean run time of the user's last two finished tasks, or the estimate where that is less or there are not two.
  public func expectedDuration(of task: TaskView, estimate: SimulationDuration) -> SimulationDuration {
    guard let history = histories[task.user], history.beforeLast >= 0 else { return estimate }
    let mean = history.beforeLast + (history.last - history.beforeLast) / 2
    return min(estimate, SimulationDuration(nanoseconds: mean))
  }

  /// Remembers the run time, if the task has a user.
  public mutating func taskFinished(_ task: TaskView, after runTime: SimulationDuration) {
    guard task.user >= 0 else { return }
    histories[task.user] = History(last: runTime.nanoseconds, beforeLast: histories[task.user]?.last ?? -1)
  }

  /// The run times.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.dictionary(&histories, empty: History())
  }
}
