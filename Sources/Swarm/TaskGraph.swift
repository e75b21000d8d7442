/// The dependencies among the tasks of a workflow, in compressed sparse rows.
///
/// Tasks are numbered 0 ..< `taskCount` in the order in which the source yields them.
public struct TaskGraph: Sendable, Equatable {
  /// One dependency: `child` may start only after `parent` has finished.
  public struct Edge: Sendable, Equatable, BitwiseCopyable {
    /// The number of the task that must finish first.
    public var parent: Int32
    /// The number of the task that waits.
    public var child: Int32
    /// Bytes that the parent writes and the child reads.
    public var bytes: Int64

    /// A dependency over which so many bytes pass; 0 for one of order alone.
    public init(parent: Int32, child: Int32, bytes: Int64) {
      self.parent = parent
      self.child = child
      self.bytes = bytes
    }
  }

  /// How many tasks the workflow has, those without dependencies included.
  public let taskCount: Int
  /// The edges, grouped by parent in ascending order, children ascending within a parent.
  public let edges: [Edge]
  /// `edges[firstEdge[p] ..< firstEdge[p + 1]]` are those that leave parent `p`.
  public let firstEdge: [Int32]
  /// How many parents each task has.
  public let parentCount: [Int32]

  /// Groups edges by parent; O(E log E).
  /// - Precondition: every edge joins two different tasks of 0 ..< `taskCount`, no pair twice.
  public init(taskCount: Int, edges: [Edge]) {
    self.taskCount = taskCount
    self.edges = edges.sorted { ($0.parent, $0.child) < ($1.parent, $1.child) }
    var firstEdge = [Int32](repeating: 0, count: taskCount + 1)
    var parentCount = [Int32](repeating: 0, count: taskCount)
    for edge in edges {
      precondition(edge.parent != edge.child, "a task cannot depend on itself")
      firstEdge[Int(edge.parent) + 1] += 1
      parentCount[Int(edge.child)] += 1
    }
    for task in 0..<taskCount { firstEdge[task + 1] += firstEdge[task] }
    self.firstEdge = firstEdge
    self.parentCount = parentCount
  }

  /// The edges that leave a task.
  public func edges(from parent: Int) -> ArraySlice<Edge> {
    edges[Int(firstEdge[parent])..<Int(firstEdge[parent + 1])]
  }
}
