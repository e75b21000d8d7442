/// Why nothing can be said of a cost.
public enum InconclusiveReason: String, Sendable {
  /// The program measured against itself differs by more than the tolerance.
  case noisy = "noise floor above the tolerance"
  /// The interval reaches across the tolerance.
  case wide = "interval reaches across the tolerance"
  /// One round found a difference beyond the tolerance, and no other confirmed it.
  case unconfirmed = "a difference was not confirmed on fresh blocks"
  /// With so few blocks and so many comparisons not even blocks that all agree are significant.
  case tooFewBlocks = "too few blocks for so many comparisons"
}
