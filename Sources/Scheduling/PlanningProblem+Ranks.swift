extension PlanningProblem {
  /// The upward rank of each task: the mean length of the longest path from its start to the end.
  ///
  /// O(tasks + edges). Source: Topcuoglu, Hariri & Wu 2002, equation 7.
  func upwardRanks() -> [PathLength] {
    var lengths = Array(repeating: PathLength(), count: taskCount)
    for task in topologicalOrder.reversed() {
      let longest = longest(children(of: Int(task)).map { lengths[Int($0.task)].after($0) })
      lengths[Int(task)] = longest.adding(weight: weight[Int(task)])
    }
    return lengths
  }

  /// The downward rank of each task: the mean length of the longest path from the beginning to its start.
  ///
  /// O(tasks + edges). Source: Topcuoglu, Hariri & Wu 2002, equation 9.
  func downwardRanks() -> [PathLength] {
    var lengths = Array(repeating: PathLength(), count: taskCount)
    for task in topologicalOrder {
      lengths[Int(task)] = longest(
        parents(of: Int(task)).map {
          lengths[Int($0.task)].adding(weight: weight[Int($0.task)]).after($0)
        })
    }
    return lengths
  }

  /// The length of the longest path from each task to the end, itself included, in units of `weight`, without data.
  ///
  /// O(tasks + edges). Source: the levels of Hu, "Parallel sequencing and assembly line problems", Operations
  /// Research 9(6), 1961, for tasks of any length.
  func levels() -> [Int128] {
    var levels = Array(repeating: Int128(0), count: taskCount)
    for task in topologicalOrder.reversed() {
      let longest = children(of: Int(task)).reduce(0) { max($0, levels[Int($1.task)]) }
      levels[Int(task)] = longest + Int128(weight[Int(task)])
    }
    return levels
  }

  private func longest(_ paths: [PathLength]) -> PathLength {
    var longest = PathLength()
    for path in paths where path.nanoseconds(self) > longest.nanoseconds(self) { longest = path }
    return longest
  }
}
