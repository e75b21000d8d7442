/// How much an idle agent takes from another's queue; raw values are the words that scenario files use.
public enum StealAmount: String, CaseIterable, Sendable {
  /// The task that came last.
  case one
  /// The half that came last, rounded up.
  case half
}
