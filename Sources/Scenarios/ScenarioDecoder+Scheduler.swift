import Simulation
import Swarm

extension ScenarioDecoder {
  /// The policy and what is set for it; nil where something is at fault.
  func decodeScheduler(
    _ root: inout TableDecoder
  ) -> (policy: PolicyChoice?, settings: SchedulerSettings?) {
    typealias Keys = KeyReference.Scheduler
    guard var table = root.table(KeyReference.Root.scheduler) else { return (nil, nil) }
    let policy = decodePolicy(&table)
    let checkpointCost = table.read(Keys.checkpointCost)
    let quantum = table.read(Keys.quantum)
    let levels = table.read(Keys.levels)
    let aging = table.read(Keys.aging)
    let slots = table.read(Keys.slots)
    let choices = table.read(Keys.choices)
    let cutoffs = table.read(Keys.cutoffs)
    let dispatchers = table.read(Keys.dispatchers)
    let steal = table.read(Keys.steal)
    let victim = table.read(Keys.victim)
    let lane = table.read(Keys.priorityLane)
    guard table.finish(), let checkpointCost, let quantum, let levels, let aging, let choices,
      let dispatchers,
      let steal, let victim
    else { return (policy, nil) }
    var settings = SchedulerSettings()
    settings.checkpointCost = checkpointCost
    settings.quantum = quantum
    settings.levels = levels
    settings.aging = aging
    settings.slots = slots
    settings.choices = choices
    settings.cutoffs = cutoffs ?? []
    settings.dispatchers = dispatchers
    settings.steal = steal
    settings.victim = victim
    settings.priorityLane = TaskPriority.allCases.first { $0.name == lane }
    return (policy, settings)
  }
}
