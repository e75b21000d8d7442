/// In which order a hive handles what happens at one instant.
public enum TieOrder: String, CaseIterable, Sendable {
  /// All completions, then all arrivals, then one scheduling pass.
  case batched
  /// Arrivals before completions, and a scheduling pass after each event, as some published tables need it.
  ///
  /// Completions that come exactly when estimates said are no news: all of them are handled first, and have a pass
  /// at the end only if nothing else happens.
  case perEvent = "per-event"
}
