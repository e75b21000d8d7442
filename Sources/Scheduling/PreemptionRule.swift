public import Simulation
public import Swarm

/// The rule of a preemptive queue: the tasks with the least ranks run.
public protocol PreemptionRule: Sendable {
  /// A task's rank at this instant, the least first; equal ranks go by the order of becoming ready.
  ///
  /// The rank of a task that waits must not change. `overhead` is work that stopping the task would add to it.
  static func rank(_ task: TaskIndex, overhead: SimulationDuration, hive: HiveState) -> Int64

  /// Whether the rank of a running task grows, by a nanosecond each nanosecond.
  ///
  /// Then a task runs until one that waits is better by a quantum, and goes behind its equals.
  static var growsWhileRunning: Bool { get }
}

extension PreemptionRule {
  /// False: a task that runs keeps its rank, or its rank falls.
  public static var growsWhileRunning: Bool { false }
}
