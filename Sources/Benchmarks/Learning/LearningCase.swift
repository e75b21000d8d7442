internal import Kernels

/// One benchmark of learning.
public struct LearningCase: Sendable {
  /// What it is, such as `learning/train/64-64-10/32`.
  public let path: String
  /// What is done once, such as `step`.
  public let unit: String
  /// Multiplications and additions of its products.
  let operations: @Sendable () -> Int
  /// What of it is reckoned per second beside, such as evaluations of networks; 0 for nothing.
  let items: Int
  /// In which numerics it is timed.
  var numerics = Numerics.allCases
  /// Makes what does it once.
  let make: @Sendable (Numerics) -> () -> Void

  /// Whether it has been asked for by its path or by the beginning of it, up to a slash.
  public func matches(_ pattern: String) -> Bool {
    path == pattern || path.hasPrefix(pattern + "/")
  }
}
