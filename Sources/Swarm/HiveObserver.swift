/// Watches part of a run, event by event; changes nothing in it.
public struct HiveObserver {
  /// Which events it is shown, counted from 0 in the order in which they are handled.
  public let events: Range<Int>
  /// Is shown each of them.
  public let observe: (ObservedEvent) -> Void

  /// An observer of some events, of all if not given.
  public init(events: Range<Int> = 0..<Int.max, observe: @escaping (ObservedEvent) -> Void) {
    self.events = events
    self.observe = observe
  }
}
