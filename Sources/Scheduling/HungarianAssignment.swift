public import Simulation
public import Swarm

/// Gives waiting tasks to idle agents such that as many start as can, in the least total run time by estimate.
///
/// A batch holds, of each kind, the oldest waiting tasks, as many as idle agents may run it, up to 128 in all, kinds
/// taking turns; batches follow one another until nothing more can start. The cost of a pair is the estimate at the
/// agent's speed in the kind, in nanoseconds; beyond 52 days costs count as equal. A gang is not part of a batch: at
/// the head of its kind it starts on the agents that are fastest at it, and holds up its kind until there are enough.
/// A batch of n tasks and m idle agents costs O(n²·(n + m)). Sources: Kuhn, Naval Research Logistics Quarterly 2,
/// 1955; Jonker & Volgenant, Computing 38, 1987.
public struct HungarianAssignment: SchedulingPolicy {
  /// A task of a batch, and where it waits.
  private struct Place: Sendable {
    let kind: Int
    let offset: Int
  }

  private var queues: KindQueues
  private var idle: [Int32] = []

  /// Begins with no tasks.
  public init(hive: HiveState) {
    queues = KindQueues(hive: hive)
  }

  /// Puts the task at the end of its kind's queue; O(1).
  public mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) {
    queues.append(task, hive: hive)
  }

  /// Does nothing: the hive itself knows the idle agents.
  public mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {}

  /// Starts gangs that head their kinds, then batches.
  public mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
    guard hive.idleCount > 0, queues.count > 0 else { return }
    idle.removeAll(keepingCapacity: true)
    hive.appendIdleAgents(to: &idle)
    var hasStarted = true
    while hasStarted, !idle.isEmpty {
      _ = queues.startGangs(on: &idle, hive, &assignments)
      hasStarted = startBatch(hive, &assignments)
    }
  }

  private mutating func startBatch(_ hive: HiveState, _ assignments: inout Assignments) -> Bool {
    let batch = batch(hive)
    guard !batch.isEmpty else { return false }
    let columns = AssignmentProblem.solve(
      rowCount: batch.count, columnCount: idle.count, costs: costs(of: batch, hive))
    // From the last place of each kind on, so that the places before it stay what they are.
    for (place, column) in zip(batch, columns).reversed() where column >= 0 {
      assignments.start(queues[place.kind][place.offset], on: idle[column])
      queues.remove(at: place.offset, of: place.kind)
    }
    let taken = Set(columns)
    idle = idle.indices.filter { !taken.contains($0) }.map { idle[$0] }
    return true
  }

  /// The places of the tasks of the next batch, those of a kind in order.
  private func batch(_ hive: HiveState) -> [Place] {
    var limits = queues.kinds.map { kind in
      min(queues[kind].count, idle.count { hive.permits($0, kind: kind) })
    }
    var batch: [Place] = []
    var offset = 0
    while limits.contains(where: { $0 > offset }) {
      for kind in queues.kinds where limits[kind] > offset {
        if batch.count == AssignmentProblem.largestRowCount { return batch }
        if hive.task(queues[kind][offset]).agents > 1 {
          limits[kind] = offset
        } else {
          batch.append(Place(kind: kind, offset: offset))
        }
      }
      offset += 1
    }
    return batch
  }

  private func costs(of batch: [Place], _ hive: HiveState) -> [Int64] {
    var costs: [Int64] = []
    costs.reserveCapacity(batch.count * idle.count)
    for place in batch {
      let estimate = hive.task(queues[place.kind][place.offset]).estimate
      for agent in idle {
        costs.append(
          hive.permits(agent, kind: place.kind)
            ? estimate.atSpeed(hive.speed(of: agent, in: place.kind)).nanoseconds
            : AssignmentProblem.forbidden)
      }
    }
    return costs
  }

  /// The waiting tasks.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.nested(&queues)
  }
}
