/// The two programs that a gate compares.
public enum GateSide: String, Sendable, CaseIterable {
  /// What is compared with.
  case base
  /// What is judged.
  case candidate
}
