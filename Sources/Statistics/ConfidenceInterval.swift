/// An interval that holds a parameter with a stated confidence.
public struct ConfidenceInterval: Sendable, Equatable {
  /// The lower end, which belongs to the interval, in the parameter's unit.
  public let low: Double
  /// The upper end, which belongs to the interval, in the parameter's unit.
  public let high: Double
  /// The stated probability, between 0 and 1, such as 0.95.
  public let confidence: Double

  /// An interval from `low` to `high`; nothing is checked.
  public init(low: Double, high: Double, confidence: Double) {
    self.low = low
    self.high = high
    self.confidence = confidence
  }

  /// Whether a value lies between the ends or on one of them; never for NaN.
  public func contains(_ value: Double) -> Bool { low <= value && value <= high }
}
