import Simulation

/// How far a task has come, where policies may stop tasks or share agents among them.
struct TaskProgress: BitwiseCopyable, Sendable {
  /// The work that was left when the present run began, or when the last one was stopped; checkpoint costs included.
  var remainingWork: SimulationDuration
  /// Time on its agents before the present run; a share of an agent counts as that share.
  var timeRun = SimulationDuration.zero
  /// When the present run began.
  var runBegan = SimulationTime.zero
  /// How often it was stopped.
  var preemptions: Int32 = 0
  /// The event that ends the present run.
  var completion: EventHandle?

  init(_ task: TaskDescription) { remainingWork = task.work }
}
