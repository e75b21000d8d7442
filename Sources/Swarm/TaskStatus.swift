/// Where a task stands; raw values are those of the outcome file's `status` column.
public enum TaskStatus: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// Submitted, but a task it depends on has not finished.
  case blocked = 0
  /// Ready and waiting to start; also while it waits for input data on the agents it holds.
  case queued = 1
  /// At work on its agents.
  case running = 2
  /// Done.
  case finished = 3
  /// Can never run: it needs more agents than the swarm has for its kind.
  case failed = 4

  /// The word that the outcome file's `flag_meanings` uses.
  public var name: String {
    switch self {
    case .blocked: "blocked"
    case .queued: "queued"
    case .running: "running"
    case .finished: "finished"
    case .failed: "failed"
    }
  }
}
