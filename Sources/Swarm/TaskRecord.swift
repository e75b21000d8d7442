import Simulation

/// What the hive keeps of a task from submission until its row is written.
struct TaskRecord: BitwiseCopyable {
  var description: TaskDescription
  var readyTime: SimulationTime
  var startTime = SimulationTime(nanoseconds: TaskTable.missing)
  var finishTime = SimulationTime(nanoseconds: TaskTable.missing)
  /// The lowest-numbered agent that it holds or held last; −1 while it waits, and where it shares all agents.
  var firstAgent: Int32 = -1
  var status: TaskStatus

  init(_ description: TaskDescription, status: TaskStatus) {
    self.description = description
    self.status = status
    readyTime = description.submitTime
  }
}
