/// Where two runs that should be equal part.
public struct Divergence: Sendable {
  /// The place of the first event that differs, counted from 0.
  public let index: Int
  /// The events that both handled before it, a few.
  public let before: [LoggedEvent]
  /// The event of the first run; nil where that had ended.
  public let first: LoggedEvent?
  /// The event of the second run; nil where that had ended.
  public let second: LoggedEvent?

  private static let shownBefore = 8

  /// The first divergence of two logs; nil where they are equal.
  init?(_ first: EventLog, _ second: EventLog) {
    guard let index = first.firstDifference(from: second) else { return nil }
    self.index = index
    before = (max(0, index - Self.shownBefore)..<index).compactMap(first.event)
    self.first = first.event(index)
    self.second = second.event(index)
  }
}
