import JSON
import Swarm

extension WorkflowReader {
  /// Reads each task's parents, children and files; a dependency may be given at either end or both.
  mutating func readDependencies(_ tasks: JSONValue) throws(WorkloadError) {
    try tasks.forEachElement { (position, task) throws(WorkloadError) in
      let jsonPath = "\(Self.tasksPath)[\(position)]"
      inputs.append(try fileList("inputFiles", of: task, jsonPath))
      outputs.append(try fileList("outputFiles", of: task, jsonPath))
      let this = Int32(position)
      for parent in try taskList("parents", of: task, jsonPath) {
        edges.append(TaskGraph.Edge(parent: parent, child: this, bytes: 0))
      }
      for child in try taskList("children", of: task, jsonPath) {
        edges.append(TaskGraph.Edge(parent: this, child: child, bytes: 0))
      }
    }
  }

  private func taskList(
    _ name: StaticString, of task: JSONValue, _ jsonPath: String
  ) throws(WorkloadError) -> [Int32] {
    guard let list = try document.optionalMember(name, of: task, jsonPath + ".", kind: .array) else {
      return []
    }
    var others: [Int32] = []
    try list.forEachElement { (position, other) throws(WorkloadError) in
      others.append(try knownTask(other, "\(jsonPath).\(name)[\(position)]"))
    }
    return others
  }

  /// The edges, none twice, with the bytes of the files that the parent writes and the child reads.
  func weighedEdges() throws(WorkloadError) -> [TaskGraph.Edge] {
    var unique: [TaskGraph.Edge] = []
    for edge in edges.sorted(by: { ($0.parent, $0.child) < ($1.parent, $1.child) }) {
      if let last = unique.last, last.parent == edge.parent, last.child == edge.child { continue }
      guard edge.parent != edge.child else { throw cycleError([Int(edge.parent)]) }
      let bytes = sharedBytes(outputs[Int(edge.parent)], inputs[Int(edge.child)])
      unique.append(TaskGraph.Edge(parent: edge.parent, child: edge.child, bytes: bytes))
    }
    return unique
  }

  /// The size of the files that are in both lists, which saturates; O(sum of the lengths).
  private func sharedBytes(_ written: [Int32], _ read: [Int32]) -> Int64 {
    var total: Int64 = 0
    var position = 0
    for file in written {
      while position < read.count, read[position] < file { position += 1 }
      guard position < read.count else { break }
      if read[position] == file { total += min(fileBytes[Int(file)], .max - total) }
    }
    return total
  }

  func cycleError(_ tasks: [Int]) -> WorkloadError {
    .cycle(document.position(taskOffset[tasks[0]]), tasks: tasks.map { names[$0] })
  }
}
