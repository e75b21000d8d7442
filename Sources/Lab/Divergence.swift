/// Where the events of two runs that should be equal part.
public struct Divergence: Sendable {
  /// One place in both runs.
  public struct Pair: Sendable, Equatable {
    /// The event of the first run; nil where that had ended.
    public let first: LoggedEvent?
    /// The event of the second run; nil where that had ended.
    public let second: LoggedEvent?
  }

  /// The place of the first event that differs, counted from 0.
  public let index: Int
  /// The events before it, a few: the same in both runs, though what was drawn for them may differ.
  public let before: [Pair]
  /// The events that differ.
  public let parting: Pair

  static let shownBefore = 8

  /// The first divergence of two logs of the same part of both runs; nil where they are equal.
  init?(_ first: EventLog, _ second: EventLog) {
    guard let index = first.firstDifference(from: second) else { return nil }
    self.index = index
    let start = max(first.events.lowerBound, index - Self.shownBefore)
    before = (start..<index).map { Pair(first: first.event($0), second: second.event($0)) }
    parting = Pair(first: first.event(index), second: second.event(index))
  }
}
