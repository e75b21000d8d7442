public import Swarm

/// Orders the queue by √estimate · agents + 25,600 · log10(submission), least first, without preemption.
///
/// Times are in seconds, at least 0.1. One of the functions that regression found in the schedules of many simulated
/// queues. Source: Carastan-Santos & de Camargo, "Obtaining dynamic scheduling policies with simulation and machine
/// learning", SC 2017.
public enum F2: TaskOrder {
  /// The function's value as a number of the same order.
  public static func score(_ task: TaskView) -> Int64 {
    Int64(
      ordering: task.estimateSeconds.squareRoot() * Double(task.agents) + 25_600 * task.logSubmit)
  }
}
