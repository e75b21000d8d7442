/// The agents that a pass has left to give away, for policies that leave the choice of agents to the hive.
///
/// Takes agents as the hive will: the lowest-numbered idle ones that may run the task.
public struct IdleAgents: Sendable {
  /// How many are left.
  public private(set) var count: Int
  /// Which they are; nil where every agent may run every task, so that the number is enough.
  private var idle: IdleSet?
  private let skills: SkillTable?

  init(_ idle: IdleSet, skills: SkillTable) {
    count = idle.count
    self.idle = skills.isRestricting ? idle : nil
    self.skills = skills.isRestricting ? skills : nil
  }

  /// Takes the agents of a task, if so many that may run it are left; O(1), with skills O(agents / 64).
  public mutating func take(_ task: TaskView) -> Bool {
    guard task.agents <= count else { return false }
    guard let skills else {
      count -= task.agents
      return true
    }
    if let mask = skills.mask(of: task.kind), idle?.count(in: mask) ?? 0 < task.agents { return false }
    count -= task.agents
    for _ in 0..<task.agents { _ = idle?.removeLowest(in: skills.mask(of: task.kind)) }
    return true
  }
}
