import Simulation
import Swarm

/// The tasks of a workflow, all submitted at time zero; each may start when its parents have finished.
///
/// A run time of 0 in the file stays a work of 0.
struct WorkflowSource: WorkloadSource {
  private let workflow: Workflow
  private let finisher: TaskFinisher
  private var position = 0

  var graph: TaskGraph? { workflow.graph }
  var names: [String] { workflow.names }

  init(_ workflow: Workflow, finisher: TaskFinisher) {
    self.workflow = workflow
    self.finisher = finisher
  }

  mutating func read(_ count: Int, into tasks: inout [TaskDescription]) {
    let end = min(position + count, workflow.work.count)
    for index in position..<end {
      let work = SimulationDuration(nanoseconds: workflow.work[index])
      tasks.append(
        finisher.task(id: Int64(index), submitTime: .zero, work: work, estimate: work))
    }
    position = end
  }
}
