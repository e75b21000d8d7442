internal import Simulation

/// An implementation of the event queue that the benchmarks run on.
public struct QueueKind: Sendable {
  /// The word that names it, such as `ladder`.
  public let name: String
  /// Made where the type is known, so that the whole trial is specialised for it.
  let trial: @Sendable (_ workload: Workload, _ isFingerprinted: Bool) -> Trial

  /// All of them, in the order of `EventQueueKind`.
  public static let all = EventQueueKind.allCases.map(QueueKind.init)

  private init(_ kind: EventQueueKind) {
    switch kind {
    case .ladder: self.init(LadderQueue<KernelEvent>.self)
    case .quaternaryHeap: self.init(HeapEventQueue<KernelEvent>.self)
    }
  }

  private init<Queue: EventQueue<KernelEvent> & Sendable>(_: Queue.Type) {
    name = Queue.name
    trial = { workload, isFingerprinted in
      switch workload {
      case .hold(let configuration): configuration.trial(Queue.self)
      case .phold(let configuration): configuration.trial(Queue.self, isFingerprinted: isFingerprinted)
      case .multiServer(let configuration): configuration.trial(Queue.self, isFingerprinted: isFingerprinted)
      }
    }
  }
}
