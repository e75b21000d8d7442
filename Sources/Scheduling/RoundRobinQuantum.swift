public import Swarm

/// One queue of tasks that take turns of a quantum.
///
/// In the limit of small quanta it is processor sharing. Source: Kleinrock, "Analysis of a time-shared processor", Naval
/// Research Logistics Quarterly 11(1), 1964.
public enum RoundRobinQuantum: FeedbackLevels {
  /// One.
  public static func count(_ settings: SchedulerSettings) -> Int { 1 }
}
