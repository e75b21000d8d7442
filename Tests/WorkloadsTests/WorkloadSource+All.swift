import Simulation
import Swarm

@testable import Workloads

extension LoadedWorkload {
  /// All tasks that the source has left, read in blocks.
  consuming func all(block: Int = 1000) throws -> [TaskDescription] {
    var source = self.source
    var tasks: [TaskDescription] = []
    while true {
      let before = tasks.count
      try source.read(block, into: &tasks)
      if tasks.count < before + block { break }
    }
    let count = tasks.count
    try source.read(block, into: &tasks)
    precondition(tasks.count == count, "a source that has ended went on")
    return tasks
  }
}

extension WorkloadConfiguration {
  /// Loads with what most tests need.
  func load(seed: UInt64 = 1, agents: Int = 100) throws(WorkloadError) -> LoadedWorkload {
    try load(seed: seed, swarmSize: agents, horizon: .never)
  }
}

/// The message of the error that `body` throws, or what happened instead.
func message(_ body: () throws -> Void) -> String {
  do {
    try body()
    return "no error"
  } catch let error as WorkloadError {
    return error.description
  } catch {
    return "another error: \(error)"
  }
}
