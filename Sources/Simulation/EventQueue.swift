/// A queue of pending events that gives them back in their total order.
///
/// Implementations differ in speed only: all pop the same sequence.
public protocol EventQueue<Event> {
  /// What happens when an entry's time comes.
  associatedtype Event: BitwiseCopyable

  /// An empty queue.
  init()

  /// The word that names the implementation on the command line, such as `ladder`.
  static var name: String { get }

  /// How many events are pending.
  var count: Int { get }

  /// Adds an event; its time is before `.never`, and not before that of the last event popped.
  mutating func push(_ event: ScheduledEvent<Event>)

  /// Removes and returns the event that is next in order; nil when none is pending at or before `horizon`.
  mutating func popEarliest(notAfter horizon: SimulationTime) -> ScheduledEvent<Event>?

  /// The event that will be popped after a number of others, where that is plain to see; else nil.
  func upcoming(after distance: Int) -> Event?

  /// Where a profile is kept; nil for none.
  var profile: EventProfile? { get }

  /// Whether a profile can be kept: false for every type but one, so that marks cost others nothing once they are specialised.
  static var canBeProfiled: Bool { get }

  /// Visits all pending events, in any order.
  func forEach(_ visit: (ScheduledEvent<Event>) -> Void)

  /// Makes the queue empty.
  mutating func removeAll()
}

extension EventQueue {
  /// Nil: what is coming is not plain to see.
  public func upcoming(after distance: Int) -> Event? { nil }

  /// Nil: no profile is kept.
  @inline(__always)
  public var profile: EventProfile? { nil }

  /// False: no profile can be kept.
  @inline(__always)
  public static var canBeProfiled: Bool { false }

  /// Begins anew with an empty queue.
  public mutating func removeAll() { self = Self() }
}
