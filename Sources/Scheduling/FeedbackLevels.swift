public import Swarm

/// The rule of feedback queues: how many there are.
public protocol FeedbackLevels: Sendable {
  /// The number of queues, at least 1.
  static func count(_ settings: SchedulerSettings) -> Int
}
