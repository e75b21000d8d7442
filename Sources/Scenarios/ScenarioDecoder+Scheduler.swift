import Swarm

extension ScenarioDecoder {
  /// The policy and what it is set to; nil where something is at fault.
  func decodeScheduler(_ table: TableDecoder) -> (policy: String, settings: SchedulerSettings)? {
    typealias Keys = KeyReference.Scheduler
    var table = table
    let policy = table.read(Keys.policy, as: .word(among: knownPolicies))
    let checkpointCost = table.read(Keys.checkpointCost)
    let quantum = table.read(Keys.quantum)
    let levels = table.read(Keys.levels)
    let aging = table.read(Keys.aging)
    var settings = SchedulerSettings()
    settings.slots = table.read(Keys.slots)
    table.finish()
    guard let policy, let checkpointCost, let quantum, let levels, let aging else { return nil }
    settings.checkpointCost = checkpointCost
    settings.quantum = quantum
    settings.levels = levels
    settings.aging = aging
    return (policy, settings)
  }
}
