/// Rows of the outcome file's `generations` group: what each generation of a search gave.
public struct GenerationTable: Sendable, Equatable {
  /// Numbers of the generations, from 1.
  public var generation: [Int64] = []
  /// Candidates evaluated since the start.
  public var evaluations: [Int64] = []
  /// The best fitness of the generation; NaN where no candidate has one.
  public var best: [Double] = []
  /// The median fitness of the generation's candidates, those without one left out.
  public var median: [Double] = []
  /// Their mean fitness.
  public var mean: [Double] = []
  /// Their standard deviation; NaN for fewer than two.
  public var deviation: [Double] = []
  /// The best fitness since the start.
  public var bestSoFar: [Double] = []
  /// Candidates without fitness: those that failed.
  public var failed: [Int64] = []
  /// The strategy's step size; NaN where it has none.
  public var stepSize: [Double] = []
  /// The condition number of the covariances that it samples with; NaN where it has none.
  public var conditionNumber: [Double] = []
  /// Species of the population; −1 where it has none.
  public var species: [Int64] = []
  /// The share of an archive's cells that are filled; NaN where there is none.
  public var coverage: [Double] = []
  /// The sum of the fitness of all filled cells, above the least there is; NaN where there is none.
  public var qualityDiversity: [Double] = []
  /// The instant in nanoseconds at which an agent was done with the generation; `TaskTable.missing` where none was.
  public var endTime: [Int64] = []
  /// The number of the task that ends each generation; empty where the search was over before the run.
  public var lastTask: [Int64] = []
  /// Whether the least fitness is the best.
  public var isMinimised = true
  /// The fitness that was searched for; NaN where none was.
  public var target = Double.nan
  /// Candidates evaluated up to the first that reached the target, or solved the problem; −1 where none did.
  public var evaluationsToTarget: Int64 = -1

  /// A table without rows.
  public init() {}

  /// How many rows it has.
  public var count: Int { generation.count }

  /// Whether the search's evaluations are the tasks of the run.
  public var isWorkload: Bool { !lastTask.isEmpty }

  /// Takes the ends of generations from rows of tasks; O(log generations) for each.
  public mutating func noteEnds(_ tasks: TaskTable) {
    for row in 0..<tasks.count {
      let place = firstGeneration(endingFrom: tasks.task[row])
      if place < lastTask.count, lastTask[place] == tasks.task[row] { endTime[place] = tasks.finishTime[row] }
    }
  }

  private func firstGeneration(endingFrom task: Int64) -> Int {
    var (low, high) = (0, lastTask.count)
    while low < high {
      let middle = (low + high) / 2
      if lastTask[middle] < task { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The table without the generations that agents have not come to the end of.
  public var finished: GenerationTable {
    guard isWorkload, let end = endTime.firstIndex(of: TaskTable.missing) else { return self }
    var table = self
    for column in Self.counts { table[keyPath: column].removeSubrange(end...) }
    for column in Self.numbers { table[keyPath: column].removeSubrange(end...) }
    if evaluationsToTarget > table.evaluations.last ?? 0 { table.evaluationsToTarget = -1 }
    return table
  }
}

extension GenerationTable {
  /// The columns of whole numbers that every table fills.
  static var counts: [WritableKeyPath<GenerationTable, [Int64]>] {
    [\.generation, \.evaluations, \.failed, \.species, \.endTime, \.lastTask]
  }

  /// The columns of numbers.
  static var numbers: [WritableKeyPath<GenerationTable, [Double]>] {
    [
      \.best, \.median, \.mean, \.deviation, \.bestSoFar, \.stepSize, \.conditionNumber, \.coverage,
      \.qualityDiversity,
    ]
  }
}
