internal import Simulation
internal import Swarm

/// A workflow in layers: as many tasks in each as there are layers, each with one to four parents in the layer before.
///
/// Work is exponential with mean 1 s, and data over an edge uniform up to 100 MB. All tasks are submitted at the origin
/// of time, with exact estimates.
struct LayeredGraph: WorkloadSource {
  let graph: TaskGraph?
  private var random: SplitMix64
  private var next = 0
  private let count: Int

  init(count: Int) {
    self.count = count
    random = SplitMix64(state: SplitMix64.mixed(11))
    graph = TaskGraph(taskCount: count, edges: Self.edges(count, &random))
  }

  private static func edges(_ count: Int, _ random: inout SplitMix64) -> [TaskGraph.Edge] {
    let width = Int(Double(count).squareRoot().rounded(.up))
    var edges: [TaskGraph.Edge] = []
    for child in min(width, count)..<count {
      let layer = (child / width - 1) * width
      let first = Int(random.index(below: width))
      // Neighbours of each other, so that none is drawn twice.
      for step in 0...min(Int(random.index(below: 4)), width - 1) {
        edges.append(
          TaskGraph.Edge(
            parent: Int32(layer + (first + step) % width), child: Int32(child),
            bytes: Int64(random.index(below: 100_000_000))))
      }
    }
    return edges
  }

  mutating func read(_ wanted: Int, into tasks: inout [TaskDescription]) {
    for _ in 0..<min(wanted, count - next) {
      let work = SimulationDuration(seconds: Ziggurat.exponential { random.next() })
      tasks.append(TaskDescription(id: Int64(next), submitTime: .zero, work: work, estimate: work))
      next += 1
    }
  }
}
