import Simulation
public import Swarm

/// Orders the queue by log10(estimate) · agents + 870 · log10(submission), least first, without preemption.
///
/// Times are in seconds, at least 0.1. One of the functions that regression found in the schedules of many simulated
/// queues. Source: Carastan-Santos & de Camargo, "Obtaining dynamic scheduling policies with simulation and machine
/// learning", SC 2017.
public enum F1: TaskOrder {
  /// The function's value as a number of the same order.
  public static func score(_ task: TaskView) -> Int64 {
    Int64(
      ordering: ReproducibleMath.log10(task.estimateSeconds) * Double(task.agents) + 870 * task.logSubmit)
  }
}
