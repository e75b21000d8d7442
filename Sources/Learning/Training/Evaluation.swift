/// How a network does on some samples.
public struct Evaluation: Sendable, Equatable {
  /// The mean loss, by the weights of the samples.
  public let loss: Double
  /// The share of samples, or of labels where a sample has several, whose class is the likeliest.
  public let accuracy: Double
}
