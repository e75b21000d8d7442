import Swarm

/// A workflow: its tasks' names and work, and what they hand on to each other.
struct Workflow: Equatable {
  /// The tasks' ids in the order of the file.
  var names: [String]
  /// Nanoseconds.
  var work: [Int64]
  var graph: TaskGraph
}
