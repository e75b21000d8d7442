import Simulation
import Swarm
import TestSupport
import Testing

@testable import Workloads

@Suite struct WorkflowTests {
  static func load(_ path: String) throws -> LoadedWorkload {
    try WorkloadConfiguration(source: .workflow(path: path), deadlineFactor: 2).load()
  }

  @Test(.enabled(if: SharedData.isAvailable), arguments: WorkflowExample.all)
  func readsTheExamples(_ example: WorkflowExample) throws {
    let loaded = try Self.load(SharedData.path("data/wfinstances/" + example.file))
    let graph = try #require(loaded.source.graph)
    let names = loaded.source.names
    let tasks = try loaded.all(block: 100)
    #expect(graph.taskCount == example.tasks)
    #expect(names.count == example.tasks)
    #expect(names.last == example.lastName)
    #expect(tasks.map(\.id) == (0..<Int64(example.tasks)).map { $0 })
    #expect(graph.edges.count == example.edges)
    #expect(graph.edges.reduce(0) { $0 + $1.bytes } == example.bytes)
    #expect(tasks.reduce(0) { $0 + $1.work.nanoseconds } == example.work)
    #expect(Self.depth(graph) == example.depth)
    #expect(
      tasks.allSatisfy {
        $0.submitTime == .zero && $0.agents == 1 && $0.estimate == $0.work
          && $0.deadline.nanoseconds == 2 * $0.work.nanoseconds
      })
  }

  /// Tasks on the longest chain of dependencies, by relaxing edges until nothing changes.
  static func depth(_ graph: TaskGraph) -> Int {
    var depth = [Int](repeating: 1, count: graph.taskCount)
    var changed = true
    while changed {
      changed = false
      for edge in graph.edges where depth[Int(edge.child)] <= depth[Int(edge.parent)] {
        depth[Int(edge.child)] = depth[Int(edge.parent)] + 1
        changed = true
      }
    }
    return depth.max() ?? 0
  }

  /// A workflow with the given lists; each task runs a second.
  static func document(
    tasks: [(id: String, rest: String)], files: String = "", execution: String? = nil
  ) -> String {
    let specification = tasks.map { "{\"id\": \"\($0.id)\"\($0.rest)}" }.joined(separator: ",\n")
    let run = tasks.map { "{\"id\": \"\($0.id)\", \"runtimeInSeconds\": 1}" }.joined(separator: ",\n")
    return """
      {"schemaVersion": "1.5", "workflow": {"specification": {"tasks": [
      \(specification)
      ], "files": [\(files)]}, "execution": {"tasks": [
      \(execution ?? run)
      ]}}}
      """
  }

  @Test func takesDependenciesFromEitherEnd() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      Self.document(
        tasks: [
          ("a", ", \"children\": [\"b\"], \"outputFiles\": [\"f\", \"g\", \"f\"]"),
          ("b", ", \"parents\": [\"a\", \"a\"], \"inputFiles\": [\"g\", \"f\"]"),
          ("c", ", \"parents\": [\"a\"], \"inputFiles\": [\"h\", \"g\"]"),
        ],
        files: ["f", "g", "h"].enumerated().map { "{\"id\": \"\($1)\", \"sizeInBytes\": \(10 << $0)}" }
          .joined(separator: ", ")))
    let loaded = try Self.load(path)
    #expect(
      loaded.source.graph
        == TaskGraph(
          taskCount: 3,
          edges: [
            TaskGraph.Edge(parent: 0, child: 1, bytes: 30), TaskGraph.Edge(parent: 0, child: 2, bytes: 20),
          ]))
    #expect(loaded.source.names == ["a", "b", "c"])
  }

  @Test func roundsRunTimesOnce() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      Self.document(
        tasks: [("a", ""), ("b", "")],
        execution: """
          {"id": "b", "runtimeInSeconds": 0.0},
          {"id": "a", "runtimeInSeconds": 1.2345678905e1}
          """))
    #expect(try Self.load(path).all().map { $0.work.nanoseconds } == [12_345_678_905, 0])
  }

  @Test(arguments: [
    (document(tasks: []), ": empty trace: it has no tasks"),
    ("", ":1:1: malformed JSON: The document is empty"),
    ("{\n  \"workflow\": [1,]\n}", ":2:18: malformed JSON: Invalid value"),
    ("[]", ":1:1: document: '[…]' is not an object"),
    ("{}", ":1:1: workflow is missing: WfFormat 1.5 needs it"),
    ("{\"schemaVersion\": \"1.3\"}", ":1:19: schemaVersion: '1.3' is not 1.5"),
    (
      "{\"workflow\": {\"specification\": {}}}", ":1:14: workflow.execution is missing: WfFormat 1.5 needs it"
    ),
    (
      "{\"workflow\": {\"execution\": {}, \"specification\": {\"tasks\": 5}}}",
      ":1:59: workflow.specification.tasks: '5' is not an array"
    ),
    (document(tasks: [("a", ""), ("", "")]), ":3:8: workflow.specification.tasks[1].id: '' is not a name"),
    (
      document(tasks: [("a", ""), ("a", "")]),
      ":3:8: workflow.specification.tasks[1].id: 'a' is not unique: an earlier task has the same id"
    ),
    (
      document(tasks: [("a", ", \"parents\": [\"z\"]")]),
      ":2:25: workflow.specification.tasks[0].parents[0]: 'z' is not the id of a task in workflow.specification.tasks"
    ),
    (
      document(tasks: [("a", ", \"inputFiles\": [\"z\"]")]),
      ":2:28: workflow.specification.tasks[0].inputFiles[0]: 'z' is not the id of a file in workflow.specification.files"
    ),
    (
      document(tasks: [("a", ""), ("b", "")], execution: "{\"id\": \"a\", \"runtimeInSeconds\": 1}"),
      ":3:1: workflow.execution.tasks: 'b' is missing: every task needs runtimeInSeconds there"
    ),
    (
      document(tasks: [("a", "")], execution: "{\"id\": \"a\", \"runtimeInSeconds\": -1}"),
      ":4:33: workflow.execution.tasks[0].runtimeInSeconds: '-1' is not from 0 to 2305843009 s (73 years)"
    ),
    (
      document(tasks: [("a", "")], execution: "{\"id\": \"a\", \"runtimeInSeconds\": 1e400}"),
      ":4:33: malformed JSON: Number too big to be stored in double"
    ),
    (
      document(tasks: [("a", "")], execution: "{\"id\": \"a\", \"runtimeInSeconds\": NaN}"),
      ":4:33: malformed JSON: Invalid value"
    ),
    (
      document(tasks: [("a", "")], execution: "{\"id\": \"a\", \"runtimeInSeconds\": \"1\"}"),
      ":4:33: workflow.execution.tasks[0].runtimeInSeconds: '1' is not a number"
    ),
    (
      document(tasks: [("a", "")], execution: "{\"id\": \"a\"}"),
      ":4:1: workflow.execution.tasks[0].runtimeInSeconds is missing: WfFormat 1.5 needs it"
    ),
    (
      document(tasks: [("a", "")], files: "{\"id\": \"f\", \"sizeInBytes\": 1.5}"),
      ":3:41: workflow.specification.files[0].sizeInBytes: '1.5' is not a whole number from 0 to 9007199254740992"
    ),
    (document(tasks: [("a", ", \"parents\": [\"a\"]")]), ":2:1: task 'a' depends on itself"),
    (
      document(tasks: [
        ("x", ", \"children\": [\"a\"]"), ("a", ", \"children\": [\"b\"]"), ("b", ", \"children\": [\"c\"]"),
        ("c", ", \"children\": [\"a\", \"y\"]"), ("y", ""),
      ]),
      ":3:1: the workflow has a cycle of 3 tasks: 'a' → 'b' → 'c' → 'a'"
    ),
  ])
  func reportsFaults(_ text: String, _ expected: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, as: "w.json")
    #expect(message { _ = try Self.load(path) } == path + expected)
  }

  /// Seeded random graphs whose edges all lead upwards are accepted; with one edge from the end of a
  /// chain to its beginning they are not, and the ring that is named is one.
  @Test(arguments: 1...10 as ClosedRange<UInt64>) func findsCycles(_ seed: UInt64) throws {
    var stream = RandomStream.test(seed)
    var children = (0..<30).map { task in
      (0..<3).map { _ in task + 1 + stream.uniform(below: 30 - task) }.filter { $0 < 30 }
    }
    let folder = try TemporaryFolder()
    func path() throws -> String {
      try folder.write(
        Self.document(
          tasks: children.indices.map { task in
            (
              "t\(task)",
              ", \"children\": [" + children[task].map { "\"t\($0)\"" }.joined(separator: ", ") + "]"
            )
          }))
    }
    #expect(try Self.load(path()).all().count == 30)
    guard let start = children.indices.first(where: { !children[$0].isEmpty }) else { return }
    var end = start
    while let next = children[end].last { end = next }
    children[end].append(start)
    let cyclic = try path()
    do {
      _ = try Self.load(cyclic)
      Issue.record("a cyclic workflow was accepted")
    } catch WorkloadError.cycle(_, let tasks) {
      let ring = tasks.compactMap { Int($0.dropFirst()) }
      for (position, task) in ring.enumerated() {
        #expect(children[task].contains(ring[(position + 1) % ring.count]))
      }
    }
  }
}
