public import Simulation

extension EventQueueKind {
  /// An empty queue of this kind, for tests that go through all of them.
  public func queue<Event: BitwiseCopyable>(of _: Event.Type) -> any EventQueue<Event> {
    switch self {
    case .ladder: LadderQueue<Event>()
    case .quaternaryHeap: HeapEventQueue<Event>()
    case .binaryHeap: BinaryHeapEventQueue<Event>()
    case .calendar: CalendarQueue<Event>()
    }
  }
}
