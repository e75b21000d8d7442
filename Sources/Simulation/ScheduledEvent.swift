/// An event with its place in the total order of a simulation: time, then priority, then insertion.
public struct ScheduledEvent<Event: BitwiseCopyable>: Comparable, BitwiseCopyable {
  /// The instant at which it is handled.
  public let time: SimulationTime
  /// The priority in the upper 8 bits, the sequence number of insertion in the next 55, and whether the
  /// event can be cancelled in the last.
  public let order: UInt64
  /// What happens then; it has no part in the order.
  public let event: Event

  /// An event at a place in the order; `order` as the property of that name.
  public init(time: SimulationTime, order: UInt64, event: Event) {
    self.time = time
    self.order = order
    self.event = event
  }

  /// Whether the left is handled before the right: by time, then by priority and insertion.
  public static func < (left: Self, right: Self) -> Bool {
    left.time < right.time || (left.time == right.time && left.order < right.order)
  }

  /// Whether both have the same place in the order, whatever happens in them.
  public static func == (left: Self, right: Self) -> Bool {
    left.time == right.time && left.order == right.order
  }
}

extension ScheduledEvent: Sendable where Event: Sendable {}

extension ScheduledEvent {
  static var cancellableFlag: UInt64 { 1 }

  var isCancellable: Bool { order & Self.cancellableFlag != 0 }

  /// The number of the event in order of insertion.
  var sequence: UInt64 { (order << 8) >> 9 }

  var priority: EventPriority { EventPriority(rawValue: UInt8(truncatingIfNeeded: order >> 56)) }
}
