public import Swarm

/// A workload source that hands out the tasks of an array.
public struct ArraySource: WorkloadSource {
  private var rest: ArraySlice<TaskDescription>
  /// The dependencies given, nil for none.
  public let graph: TaskGraph?

  /// A source of tasks in ascending order of submission.
  public init(_ tasks: [TaskDescription], graph: TaskGraph? = nil) {
    rest = tasks[...]
    self.graph = graph
  }

  /// Appends the next tasks of the array; O(count).
  public mutating func read(_ count: Int, into tasks: inout [TaskDescription]) {
    tasks.append(contentsOf: rest.prefix(count))
    rest = rest.dropFirst(count)
  }
}
