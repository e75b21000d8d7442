internal import Simulation

/// An implementation of the event queue that the benchmarks run on.
public struct QueueKind: Sendable {
  /// The word that names it, such as `ladder`.
  public let name: String
  /// Made where the type is known, so that the whole trial is specialised for it.
  let trial: @Sendable (_ workload: Workload, _ isFingerprinted: Bool) throws -> Trial

  /// All of them, in the order of `EventQueueKind`.
  public static let all = EventQueueKind.allCases.map(QueueKind.init)

  private init(_ kind: EventQueueKind) {
    switch kind {
    case .ladder: self.init(kind, LadderQueue<KernelEvent>.self, LadderQueue<WideEvent>.self)
    case .quaternaryHeap: self.init(kind, HeapEventQueue<KernelEvent>.self, HeapEventQueue<WideEvent>.self)
    case .binaryHeap:
      self.init(kind, BinaryHeapEventQueue<KernelEvent>.self, BinaryHeapEventQueue<WideEvent>.self)
    case .calendar: self.init(kind, CalendarQueue<KernelEvent>.self, CalendarQueue<WideEvent>.self)
    }
  }

  private init<Queue: EventQueue<KernelEvent> & Sendable, WideQueue: EventQueue<WideEvent> & Sendable>(
    _ kind: EventQueueKind, _: Queue.Type, _: WideQueue.Type
  ) {
    name = Queue.name
    trial = { workload, isFingerprinted in
      switch workload {
      case .hold(let configuration): configuration.trial(Queue.self)
      case .memory(let configuration): configuration.trial(WideQueue.self)
      case .phold(let configuration): configuration.trial(Queue.self, isFingerprinted: isFingerprinted)
      case .multiServer(let configuration): configuration.trial(Queue.self, isFingerprinted: isFingerprinted)
      case .waiting(let configuration): try configuration.trial(kind)
      case .throughput(let configuration): try configuration.trial(kind)
      }
    }
  }
}
