import Simulation
import Swarm

extension ScenarioDecoder {
  /// The policy and what is set for it; nil where something is at fault.
  func decodeScheduler(
    _ root: inout TableDecoder
  ) -> (policy: String?, settings: SchedulerSettings?) {
    typealias Keys = KeyReference.Scheduler
    guard var table = root.table(KeyReference.Root.scheduler) else { return (nil, nil) }
    let policy = table.read(Keys.policy, as: .word(among: knownPolicies))
    let choices = table.read(Keys.choices)
    let cutoffs = table.read(Keys.cutoffs)
    let dispatchers = table.read(Keys.dispatchers)
    let steal = table.read(Keys.steal)
    let victim = table.read(Keys.victim)
    let lane = table.read(Keys.priorityLane)
    guard table.finish(), let choices, let dispatchers, let steal, let victim else { return (policy, nil) }
    var settings = SchedulerSettings()
    settings.choices = choices
    settings.cutoffs = cutoffs ?? []
    settings.dispatchers = dispatchers
    settings.steal = steal
    settings.victim = victim
    settings.priorityLane = TaskPriority.allCases.first { $0.name == lane }
    return (policy, settings)
  }
}
