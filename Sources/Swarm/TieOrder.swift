/// In which order a hive handles what happens at one instant.
public enum TieOrder: String, CaseIterable, Sendable {
  /// All completions, then all arrivals, then one scheduling pass.
  case batched
  /// Arrivals before completions, and a scheduling pass after each event, as some published tables need it.
  case perEvent = "per-event"
}
