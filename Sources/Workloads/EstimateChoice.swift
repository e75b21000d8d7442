/// What policies are told of a task's work; raw values are the words that scenario files use.
public enum EstimateChoice: String, CaseIterable, Sendable {
  /// The submitter's own estimate, where the source has one; the true work otherwise.
  case requested
  /// The true work.
  case perfect
  /// What a network expects that learns from the tasks that have finished; the submitter's estimate until it has
  /// learned from some.
  case learned
}
