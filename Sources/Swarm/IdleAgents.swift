/// The agents that a pass has left to give away, for policies that leave the choice of agents to the hive.
///
/// Takes agents as the hive will: the lowest-numbered idle ones that may run the task.
public struct IdleAgents: Sendable {
  /// How many are left.
  public private(set) var count: Int
  /// Which they are; nil where every agent may run every task, so that the number is enough.
  private var idle: IdleSet?
  /// The agents that may run tasks of each kind, as a bitmap where not all may; nil where all may run all.
  private let masks: [[UInt64]?]?

  init(_ idle: IdleSet, skills: SkillTable) {
    count = idle.count
    self.idle = skills.isRestricting ? idle : nil
    masks = skills.isRestricting ? skills.masks : nil
  }

  /// Takes the agents of a task, if so many that may run it are left; O(1), with skills O(agents / 64).
  public mutating func take(_ task: TaskView) -> Bool {
    guard task.agents <= count else { return false }
    if let masks, !take(task, in: masks[task.kind]) { return false }
    count -= task.agents
    return true
  }

  private mutating func take(_ task: TaskView, in mask: [UInt64]?) -> Bool {
    if let mask, idle?.count(in: mask) ?? 0 < task.agents { return false }
    for _ in 0..<task.agents { _ = idle?.removeLowest(in: mask) }
    return true
  }
}
