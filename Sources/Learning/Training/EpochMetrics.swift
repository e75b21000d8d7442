/// What an epoch gave.
public struct EpochMetrics: Sendable, Equatable {
  /// The number of the epoch, the first being 1.
  public let epoch: Int
  /// Steps made since the start.
  public let steps: Int
  /// The mean loss of the epoch's batches, each before its step.
  public let trainingLoss: Double
  /// The share of them that was right; 0 for losses without classes.
  public let trainingAccuracy: Double
  /// The loss on the samples kept for validation, after the epoch; nil where there are none.
  public let validationLoss: Double?
  /// The share of these that is right.
  public let validationAccuracy: Double?
  /// The learning rate of the last step.
  public let learningRate: Double
}
