/// What a strategy proposes, and a problem judges; raw values are the words that tables use.
public enum SearchKind: String, CaseIterable, Sendable {
  /// Points of numbers.
  case points
  /// Points of numbers that differ, for an archive of the best of each kind.
  case archives
  /// Networks of any topology.
  case networks
}
