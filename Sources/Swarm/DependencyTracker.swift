import Simulation

/// Which tasks of a workflow have finished where and when, and what that makes ready.
struct DependencyTracker: Sendable {
  let graph: TaskGraph
  /// Edges by child: `incoming[firstIncoming[c] ..< firstIncoming[c + 1]]`.
  private let incoming: [TaskGraph.Edge]
  private let firstIncoming: [Int32]
  let bytesPerSecond: Double?
  private var pendingParents: [Int32]
  private var finishTime: [SimulationTime]
  private var agent: [Int32]
  /// The longest path of least run times that ends with each task which has finished.
  private var leastPath: [SimulationDuration]
  /// The longest of them.
  private(set) var criticalPath = SimulationDuration.zero
  /// The sum of the least run times of all tasks that have finished, in nanoseconds.
  private(set) var leastWork: Int128 = 0

  init(_ graph: TaskGraph, bandwidth: Double?) {
    self.graph = graph
    bytesPerSecond = bandwidth
    incoming = graph.edges.sorted { ($0.child, $0.parent) < ($1.child, $1.parent) }
    var first: [Int32] = [0]
    for count in graph.parentCount { first.append((first.last ?? 0) + count) }
    firstIncoming = first
    pendingParents = graph.parentCount
    finishTime = Array(repeating: .never, count: graph.taskCount)
    agent = Array(repeating: -1, count: graph.taskCount)
    leastPath = Array(repeating: .zero, count: graph.taskCount)
  }

  /// Whether a task waits for others.
  func isBlocked(_ task: TaskIndex) -> Bool { pendingParents[task] > 0 }

  /// The tasks that depend on one, directly.
  func children(of task: TaskIndex) -> ArraySlice<TaskGraph.Edge> { graph.edges(from: task) }

  /// The tasks that one depends on, directly.
  func parents(of task: TaskIndex) -> ArraySlice<TaskGraph.Edge> {
    incoming[Int(firstIncoming[task])..<Int(firstIncoming[task + 1])]
  }

  /// How long so many bytes take from one agent to another.
  func transferTime(ofBytes bytes: Int64) -> SimulationDuration {
    bytesPerSecond.map { SimulationDuration(seconds: Double(bytes) / $0) } ?? .zero
  }

  /// Notes that a task has finished on an agent, and how long it would have taken on the fastest; O(parents).
  mutating func finish(
    _ task: TaskIndex, on agent: Int32, at now: SimulationTime, leastRunTime: SimulationDuration
  ) {
    finishTime[task] = now
    self.agent[task] = agent
    let before = parents(of: task).reduce(SimulationDuration.zero) { max($0, leastPath[Int($1.parent)]) }
    leastPath[task] = before + leastRunTime
    criticalPath = max(criticalPath, leastPath[task])
    leastWork += Int128(leastRunTime.nanoseconds)
  }

  /// Where and when a task has finished; nil where it has not.
  func finish(of task: TaskIndex) -> (agent: Int32, time: SimulationTime)? {
    finishTime[task] < .never ? (agent[task], finishTime[task]) : nil
  }

  /// Notes that one of a task's parents has finished; true when it was the last.
  mutating func satisfyOne(of child: TaskIndex) -> Bool {
    pendingParents[child] -= 1
    return pendingParents[child] == 0
  }

  /// When the last input of a task reaches an agent.
  ///
  /// A parent sends its output as soon as it finishes, as the classical model of task graphs has it
  /// (Topcuoglu, Hariri & Wu 2002), which takes bytes / bandwidth to another agent and no time on its own.
  func dataArrival(for task: TaskIndex, on agent: Int32) -> SimulationTime {
    var latest = SimulationTime(nanoseconds: .min)
    for edge in parents(of: task) {
      let parent = Int(edge.parent)
      var arrival = finishTime[parent]
      if self.agent[parent] != agent {
        arrival = arrival.saturatingAdding(transferTime(ofBytes: edge.bytes))
      }
      latest = max(latest, arrival)
    }
    return latest
  }
}

extension DependencyTracker: Snapshotted {
  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(fixedLength: &pendingParents)
    archive.plain(fixedLength: &finishTime)
    archive.plain(fixedLength: &agent)
    archive.plain(fixedLength: &leastPath)
    archive.plain(&criticalPath)
    archive.plain(&leastWork)
  }
}
