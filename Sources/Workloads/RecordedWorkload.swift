public import Swarm

/// All tasks of a workload in memory, to be read as often as wanted: every copy begins where it was copied.
public struct RecordedWorkload: WorkloadSource, Sendable {
  /// As the workload's own.
  public let graph: TaskGraph?
  /// As the workload's own.
  public let names: [String]
  /// As the workload's own.
  public let cleaning: CleaningReport
  /// As the workload's own.
  public let epochs: EpochTable?
  private let tasks: [TaskDescription]
  private var position = 0

  private static let blockLength = 4096

  /// Reads a source to its end; nil where it has more than so many tasks.
  ///
  /// O(tasks) time and memory, 56 bytes each.
  /// - Throws: what reading the source does.
  public init?(_ source: some WorkloadSource, atMost limit: Int) throws {
    var source = source
    var tasks: [TaskDescription] = []
    var count = -1
    while tasks.count > count {
      count = tasks.count
      try source.read(Self.blockLength, into: &tasks)
      guard tasks.count <= limit else { return nil }
    }
    self.tasks = tasks
    graph = source.graph
    names = source.names
    cleaning = source.cleaning
    epochs = source.epochs
  }

  /// Appends the next tasks; O(`count`).
  public mutating func read(_ count: Int, into tasks: inout [TaskDescription]) {
    let end = min(position + count, self.tasks.count)
    tasks += self.tasks[position..<end]
    position = end
  }
}
