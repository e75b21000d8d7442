/// Who submits the tasks of a sampled workload, and how much they are creatures of habit.
///
/// Each task is of a user drawn uniformly. With the probability `repetition` the user submits the job of his last task
/// again: as much work, on as many agents. How often a job of some size comes is the same for every repetition, since
/// what is repeated was a draw from the same distributions; what changes is that a user's past says something of his next.
///
/// Source: locality of sampling, after Feitelson, "Locality of sampling and diversity in parallel system workloads",
/// ICS 2007.
public struct UserModel: Sendable, Equatable {
  /// How many users there are; 0: tasks have no users.
  public var count: Int
  /// The probability that a task repeats its user's last one, from 0 to 1.
  public var repetition: Double

  /// Users, checked when they are loaded; by default none.
  public init(count: Int = 0, repetition: Double = 0) {
    self.count = count
    self.repetition = repetition
  }
}
