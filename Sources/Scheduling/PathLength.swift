/// The mean length of a path through a task graph: work and data, each summed exactly.
///
/// Floating-point sums along different paths differ in their last bits where the lengths are equal, and so would
/// times rounded to nanoseconds for each task: either would decide what the first submitted is to decide.
struct PathLength {
  var weight: Int128 = 0
  var volume: Int128 = 0

  /// The path with a link before it.
  func after(_ link: PlanningProblem.Link) -> PathLength {
    PathLength(weight: weight, volume: volume + Int128(link.volume))
  }

  /// Both paths, one behind the other.
  static func + (left: Self, right: Self) -> Self {
    PathLength(weight: left.weight + right.weight, volume: left.volume + right.volume)
  }

  /// The path with a task before or behind it.
  func adding(weight other: Int64) -> PathLength {
    PathLength(weight: weight + Int128(other), volume: volume)
  }

  /// Mean nanoseconds: of work over all agents, of data over pairs of different ones.
  func nanoseconds(_ problem: PlanningProblem) -> Double {
    Double(weight) * problem.workScale + Double(volume) * problem.transferScale
  }
}
