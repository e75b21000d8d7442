public import Simulation

/// Rows of the outcome file's `series` group: the hive's state right after the given instants.
public struct SeriesTable: Sendable, Equatable {
  /// Sampling instants in nanoseconds, ascending.
  public var time: [Int64] = []
  /// Tasks that are ready and do not run.
  public var queueLength: [Int32] = []
  /// Tasks that run.
  public var runningTasks: [Int32] = []
  /// Agents that hold a task, those that wait for its data included.
  public var busyAgents: [Int32] = []
  /// Busy agents / agents of the swarm.
  public var utilisation: [Double] = []

  /// A table without rows.
  public init() {}

  /// How many rows it has.
  public var count: Int { time.count }

  /// Adds the levels of a hive at an instant.
  public mutating func append(_ state: HiveState, at time: SimulationTime) {
    self.time.append(time.nanoseconds)
    queueLength.append(Int32(state.queueLength))
    runningTasks.append(Int32(state.runningCount))
    busyAgents.append(Int32(state.busyCount))
    utilisation.append(Double(state.busyCount) / Double(state.agentCount))
  }
}

extension SeriesTable {
  /// Empties the table; what it holds in memory is kept for new rows.
  public mutating func removeAll() {
    time.removeAll(keepingCapacity: true)
    queueLength.removeAll(keepingCapacity: true)
    runningTasks.removeAll(keepingCapacity: true)
    busyAgents.removeAll(keepingCapacity: true)
    utilisation.removeAll(keepingCapacity: true)
  }

  /// Keeps the rows whose instant satisfies a condition.
  public mutating func keep(where condition: (Int64) -> Bool) {
    var kept = SeriesTable()
    for row in time.indices where condition(time[row]) {
      kept.time.append(time[row])
      kept.queueLength.append(queueLength[row])
      kept.runningTasks.append(runningTasks[row])
      kept.busyAgents.append(busyAgents[row])
      kept.utilisation.append(utilisation[row])
    }
    self = kept
  }
}

extension SeriesTable: Snapshotted {
  /// All columns.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&time)
    archive.plain(&queueLength)
    archive.plain(&runningTasks)
    archive.plain(&busyAgents)
    archive.plain(&utilisation)
    let lengths = [queueLength.count, runningTasks.count, busyAgents.count, utilisation.count]
    if lengths.contains(where: { $0 != count }) { archive.fail() }
  }
}
