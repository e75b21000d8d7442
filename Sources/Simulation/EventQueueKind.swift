/// The implementations of the event queue that a simulation can be run on; the outcome is the same on all.
public enum EventQueueKind: String, CaseIterable, Sendable {
  /// `LadderQueue`.
  case ladder
  /// `HeapEventQueue`.
  case quaternaryHeap = "quaternary-heap"
  /// `BinaryHeapEventQueue`.
  case binaryHeap = "binary-heap"
  /// `CalendarQueue`.
  case calendar

  /// The one that is used unless another is asked for.
  public static let standard = EventQueueKind.ladder
}
