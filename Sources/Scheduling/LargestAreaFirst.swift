public import Swarm

/// Orders the queue by estimate times agents, largest first, without preemption.
///
/// Source: Carastan-Santos, de Camargo, Trystram & Zrigui, "One can only gain by replacing EASY backfilling", CCGrid
/// 2019, where it is one of the orders compared.
public enum LargestAreaFirst: TaskOrder {
  /// The negated area, rounded to 53 bits.
  public static func score(_ task: TaskView) -> Int64 { -task.areaScore }
}
