/// What a verification found out about two runs whose outcomes differ.
public enum Parting: Sendable {
  /// They handled the same events: only what the columns hold of them differs.
  case columnsOnly
  /// Made again to log their events, the two runs handled the same ones.
  case notRepeated
  /// Made again, their events part; their fingerprints have narrowed that down to `interval`, counted from 0.
  case events(Divergence, interval: Range<Int>)

  /// Where the events part, if they do.
  public var divergence: Divergence? {
    if case .events(let divergence, _) = self { divergence } else { nil }
  }
}
