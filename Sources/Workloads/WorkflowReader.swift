import JSON
import Swarm

/// Reads a workflow in WfCommons' WfFormat 1.5.
///
/// Source: Coleman et al., "WfCommons: A framework for enabling scientific workflow research and
/// development", Future Generation Computer Systems 128, 2022.
struct WorkflowReader {
  static let tasksPath = "workflow.specification.tasks"
  static let filesPath = "workflow.specification.files"
  static let executionPath = "workflow.execution.tasks"

  let document: WorkflowDocument
  var names: [String] = []
  /// A task's position by its id.
  var taskIndex: [String: Int32] = [:]
  /// Where each task begins in the text.
  var taskOffset: [Int] = []
  /// Nanoseconds; −1 until it is read.
  var work: [Int64] = []
  /// A file's position by its id.
  var fileIndex: [String: Int32] = [:]
  /// Bytes of each file.
  var fileBytes: [Int64] = []
  /// Files that each task reads and writes, ascending, none twice.
  var inputs: [[Int32]] = []
  var outputs: [[Int32]] = []
  /// Edges from parent to child, from both tasks' lists.
  var edges: [TaskGraph.Edge] = []

  /// Reads a file, in O(size · log size).
  /// - Throws: `WorkloadError` when the file is not a workflow, has no task, or has a cycle.
  static func read(path: String) throws(WorkloadError) -> Workflow {
    var reader = WorkflowReader(document: try WorkflowDocument(path: path))
    return try reader.read()
  }

  private init(document: WorkflowDocument) {
    self.document = document
  }

  private mutating func read() throws(WorkloadError) -> Workflow {
    let root = document.root
    try document.check(root, "document", kind: .object)
    try checkVersion(root)
    let workflow = try document.member("workflow", of: root, "", kind: .object)
    let specification = try document.member(
      "specification", of: workflow, "workflow.", kind: .object)
    let execution = try document.member("execution", of: workflow, "workflow.", kind: .object)
    let tasks = try document.member(
      "tasks", of: specification, "workflow.specification.", kind: .array)
    try readNames(tasks)
    try readRunTimes(document.member("tasks", of: execution, "workflow.execution.", kind: .array))
    if let files = try document.optionalMember(
      "files", of: specification, "workflow.specification.", kind: .array)
    {
      try readFiles(files)
    }
    try readDependencies(tasks)
    let graph = TaskGraph(taskCount: names.count, edges: try weighedEdges())
    try checkAcyclic(graph)
    return Workflow(names: names, work: work, graph: graph)
  }

  private func checkVersion(_ root: JSONValue) throws(WorkloadError) {
    guard let version = try document.optionalMember("schemaVersion", of: root, "", kind: .string) else {
      return
    }
    guard version.string == "1.5" else { throw document.badValue(version, "schemaVersion", allowed: "1.5") }
  }
}
