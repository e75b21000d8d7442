/// How some networks have learned the same thing: losses and accuracies after each epoch from the first on, one array
/// a run.
public struct LearningCurve: Sendable {
  /// What the curve is of, such as a variant or a part of the samples.
  public let title: String
  /// The losses of each run.
  public let losses: [[Double]]
  /// The shares of samples that each run has recognised, 0 to 1.
  public let accuracies: [[Double]]

  /// A curve of some runs; nothing is checked.
  public init(title: String, losses: [[Double]], accuracies: [[Double]]) {
    self.title = title
    self.losses = losses
    self.accuracies = accuracies
  }
}
