import Simulation
import Swarm

/// The reward of a finished task, for policies that learn: 1 / (1 + run time / estimate), between 0 and 1.
enum ServiceReward {
  static func reward(_ task: TaskView, hive: HiveState) -> Double {
    let estimate = Double(task.estimate.nanoseconds)
    let sum = estimate + Double(hive.runTime(of: task.index).nanoseconds)
    return sum > 0 ? estimate / sum : 1
  }
}
