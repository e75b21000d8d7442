/// How urgent a task is; raw values are those of the outcome file's `priority` column.
public enum TaskPriority: UInt8, CaseIterable, Comparable, Sendable, BitwiseCopyable {
  case low = 0
  case medium = 1
  case high = 2
  case critical = 3

  /// The word that scenario files use.
  public var name: String {
    switch self {
    case .low: "low"
    case .medium: "medium"
    case .high: "high"
    case .critical: "critical"
    }
  }

  /// Whether the left is less urgent.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
