import Swarm

/// A task with its place in the order of a preemptive policy: by rank, then by sequence.
struct RankedTask: Comparable, Sendable, BitwiseCopyable {
  var rank: Int64
  var sequence: Int
  let task: TaskIndex
  let agents: Int
  /// The time that the task had run when its present turn began; only where tasks take turns.
  var turnBegan: Int64 = 0
  /// The queue that it is in, from 0; only where there are several.
  var level = 0

  static func < (left: Self, right: Self) -> Bool {
    left.rank < right.rank || (left.rank == right.rank && left.sequence < right.sequence)
  }
}
