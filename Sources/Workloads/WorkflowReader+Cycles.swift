import Swarm

extension WorkflowReader {
  /// Checks that the tasks can be put in an order in which parents precede children.
  ///
  /// O(tasks + edges). Source: Kahn, "Topological sorting of large networks", CACM 5(11), 1962.
  /// - Throws: `WorkloadError.cycle` with the tasks of one cycle.
  func checkAcyclic(_ graph: TaskGraph) throws(WorkloadError) {
    var waitsFor = graph.parentCount
    var ready = waitsFor.indices.filter { waitsFor[$0] == 0 }
    var done = 0
    while let task = ready.popLast() {
      done += 1
      for edge in graph.edges(from: task) {
        waitsFor[Int(edge.child)] -= 1
        if waitsFor[Int(edge.child)] == 0 { ready.append(Int(edge.child)) }
      }
    }
    if done < graph.taskCount { throw cycleError(cycle(in: graph, waitsFor)) }
  }

  /// The tasks of one cycle in order of dependency, beginning with the one that the file has first.
  ///
  /// Whoever still waits has a parent that still waits, so that going from parent to parent must come
  /// back to where it has been.
  private func cycle(in graph: TaskGraph, _ waitsFor: [Int32]) -> [Int] {
    var waitingParent = [Int32](repeating: -1, count: graph.taskCount)
    for edge in graph.edges where waitsFor[Int(edge.parent)] > 0 {
      waitingParent[Int(edge.child)] = edge.parent
    }
    guard var task = waitsFor.firstIndex(where: { $0 > 0 }) else { return [0] }
    var visited = [Int](repeating: -1, count: graph.taskCount)
    var path: [Int] = []
    while visited[task] < 0 {
      visited[task] = path.count
      path.append(task)
      task = Int(waitingParent[task])
    }
    let ring = Array(path[visited[task]...].reversed())
    let first = ring.indices.min { ring[$0] < ring[$1] } ?? 0
    return Array(ring[first...] + ring[..<first])
  }
}
