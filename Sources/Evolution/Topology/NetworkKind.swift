/// Whether a network remembers.
public enum NetworkKind: String, CaseIterable, Sendable {
  /// Every link leads to greater depth; an answer depends on the present inputs alone.
  case feedForward = "feed-forward"
  /// Any node may be linked to any node; a link that leads to no greater depth carries the last step's value.
  case recurrent
}
