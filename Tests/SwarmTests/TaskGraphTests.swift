import Swarm
import Testing

@Suite struct TaskGraphTests {
  @Test func groupsEdgesByParent() {
    let graph = TaskGraph(
      taskCount: 5,
      edges: [
        .init(parent: 3, child: 4, bytes: 1), .init(parent: 0, child: 2, bytes: 2),
        .init(parent: 3, child: 1, bytes: 3), .init(parent: 0, child: 1, bytes: 4),
      ])
    #expect(graph.edges(from: 0).map(\.child) == [1, 2])
    #expect(graph.edges(from: 0).map(\.bytes) == [4, 2])
    #expect(graph.edges(from: 1).isEmpty && graph.edges(from: 4).isEmpty)
    #expect(graph.edges(from: 3).map(\.child) == [1, 4])
    #expect(graph.parentCount == [0, 2, 1, 0, 1])
  }
}
