/// How good an agent is for a task; the second number decides between equals of the first.
public struct MatchScore: Comparable, Sendable, BitwiseCopyable {
  /// What counts most.
  public var primary: Double
  /// What counts between equals.
  public var secondary: Double

  /// A score; no number may be NaN.
  public init(_ primary: Double, _ secondary: Double = 0) {
    self.primary = primary
    self.secondary = secondary
  }

  /// Whether the left is worse.
  public static func < (left: Self, right: Self) -> Bool {
    (left.primary, left.secondary) < (right.primary, right.secondary)
  }
}
