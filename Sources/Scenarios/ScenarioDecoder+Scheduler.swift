import Scheduling
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
    let ties = table.read(Keys.ties)
    let multifactor = decodeMultifactor(&table)
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
    let weights = table.read(Keys.weights)
    checkWeights(weights, policy, table)
    guard table.finish(), weights != nil || !table.has(Keys.weights.name), let ties, let multifactor,
      let checkpointCost, let quantum, let levels, let aging,
      let choices, let dispatchers,
      let steal, let victim
    else { return (policy, nil) }
    var settings = SchedulerSettings()
    settings.ties = ties
    settings.multifactor = multifactor
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
    settings.weights = weights ?? []
    return (policy, settings)
  }

  /// Reports numbers that the policy has no use for.
  private func checkWeights(_ weights: [Double]?, _ policy: PolicyChoice?, _ table: TableDecoder) {
    guard let weights, case .named("weighted-priority")? = policy else { return }
    let limit = PriorityFeature.allCases.count
    guard weights.count > limit else { return }
    table.report(
      .conflict("\(weights.count) weights for \(limit) features"), at: KeyReference.Scheduler.weights.name)
  }

  private func decodeMultifactor(_ table: inout TableDecoder) -> MultifactorSettings? {
    typealias Keys = KeyReference.Scheduler
    let ageWeight = table.read(Keys.ageWeight)
    let sizeWeight = table.read(Keys.sizeWeight)
    let fairShareWeight = table.read(Keys.fairShareWeight)
    let largestAge = table.read(Keys.largestAge)
    let usageHalfLife = table.read(Keys.usageHalfLife)
    guard let ageWeight, let sizeWeight, let fairShareWeight, let largestAge, let usageHalfLife else {
      return nil
    }
    var settings = MultifactorSettings()
    settings.ageWeight = ageWeight
    settings.sizeWeight = sizeWeight
    settings.fairShareWeight = fairShareWeight
    settings.largestAge = largestAge
    settings.usageHalfLife = usageHalfLife
    return settings
  }
}
