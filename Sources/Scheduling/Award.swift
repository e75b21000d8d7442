/// How the candidates for a task compared, as the rule that scored them is told.
public struct Award: Sendable {
  /// Idle agents that may run the task.
  public let candidateCount: Int
  /// The scores of those that got it, best first.
  public let winning: [MatchScore]
  /// The best score of the others, where there are any.
  public let runnerUp: MatchScore?
}
