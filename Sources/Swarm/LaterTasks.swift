import Simulation

/// The tasks of a source that are submitted after an instant, numbered on from those submitted before.
///
/// For sampled workloads, whose numbers are counts: what a run goes on with under another seed.
struct LaterTasks: WorkloadSource {
  private var base: any WorkloadSource
  private let instant: SimulationTime
  private var nextID: Int64
  private var block: [TaskDescription] = []

  init(of base: any WorkloadSource, after instant: SimulationTime, firstID: Int64) {
    self.base = base
    self.instant = instant
    nextID = firstID
  }

  var streams: [RandomStream] { base.streams }
  var names: [String] { base.names }
  var graph: TaskGraph? { base.graph }
  var cleaning: CleaningReport { base.cleaning }

  mutating func read(_ count: Int, into tasks: inout [TaskDescription]) throws {
    var missing = count
    while missing > 0 {
      block.removeAll(keepingCapacity: true)
      try base.read(missing, into: &block)
      let hasEnded = block.count < missing
      for var task in block where task.submitTime > instant {
        task.id = nextID
        nextID += 1
        tasks.append(task)
        missing -= 1
      }
      if hasEnded { return }
    }
  }
}
