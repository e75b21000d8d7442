import Evolution
import Kernels
import Simulation
import Swarm

/// The evaluations of a search, one task each, generation by generation.
///
/// The search is made when the source is: when agents come to its candidates changes nothing of what it finds. Behind
/// each generation stands a task of the strategy itself, which waits for all its evaluations, and which those of the
/// next generation wait for.
struct SearchSource: WorkloadSource {
  private let finisher: TaskFinisher
  private let works: (evaluation: SimulationDuration, generation: SimulationDuration)
  /// Of each task that ends a generation.
  private let lastTasks: [Int64]
  private let taskCount: Int
  private var position = 0
  private var generation = 0
  let graph: TaskGraph?
  let search: SearchRecord?

  init(
    _ parameters: SearchParameters, finisher: TaskFinisher, seed: UInt64, keeper: (any SearchKeeper)?
  ) throws(WorkloadError) {
    self.finisher = finisher
    works = (
      try parameters.work(parameters.secondsPerEvaluation, "seconds-per-evaluation"),
      try parameters.work(parameters.secondsPerGeneration, "seconds-per-generation")
    )
    var record = try Self.search(parameters, seed: seed, keeper)
    var lastTasks: [Int64] = []
    for (index, evaluations) in record.generations.evaluations.enumerated() {
      lastTasks.append(evaluations + Int64(index))
    }
    record.generations.lastTask = lastTasks
    self.lastTasks = lastTasks
    taskCount = Int(lastTasks.last ?? -1) + 1
    graph = Self.graph(lastTasks, taskCount: taskCount)
    search = record
  }

  mutating func read(_ count: Int, into tasks: inout [TaskDescription]) {
    let end = min(position + count, taskCount)
    while position < end {
      let isLast = lastTasks[generation] == Int64(position)
      let work = isLast ? works.generation : works.evaluation
      tasks.append(finisher.task(id: Int64(position), submitTime: .zero, work: work, estimate: work))
      if isLast { generation += 1 }
      position += 1
    }
  }

  /// Every task of a generation before its last, and every one of the next after it.
  private static func graph(_ lastTasks: [Int64], taskCount: Int) -> TaskGraph {
    var edges: [TaskGraph.Edge] = []
    var first: Int64 = 0
    for last in lastTasks {
      for task in first..<last {
        if first > 0 { edges.append(TaskGraph.Edge(parent: Int32(first - 1), child: Int32(task), bytes: 0)) }
        edges.append(TaskGraph.Edge(parent: Int32(task), child: Int32(last), bytes: 0))
      }
      first = last + 1
    }
    return TaskGraph(taskCount: taskCount, edges: edges)
  }

  private static func search(
    _ parameters: SearchParameters, seed: UInt64, _ keeper: (any SearchKeeper)?
  ) throws(WorkloadError) -> SearchRecord {
    do {
      let search = try RecordedSearch.resumed(keeper) {
        RecordedSearch(parameters.settings, try parameters.engine(seed: seed))
      }
      try search.run(keeper)
      var record = search.record
      record.objective = parameters.problem
      return record
    } catch let error as WorkloadError {
      throw error
    } catch let error as EvolutionError {
      throw .search(error)
    } catch {
      throw .cannotKeep(reason: "\(error)")
    }
  }
}
