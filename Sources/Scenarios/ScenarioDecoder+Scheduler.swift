import Swarm

extension ScenarioDecoder {
  /// The policy and what is set for it; nil when something is at fault.
  func decodeScheduler(_ table: TableDecoder) -> (policy: String, settings: SchedulerSettings)? {
    var table = table
    let policy = table.read(KeyReference.Sections.policy, as: .word(among: knownPolicies))
    let ties = table.read(KeyReference.Scheduler.ties)
    let multifactor = decodeMultifactor(&table)
    table.finish()
    guard let policy, let ties, let multifactor else { return nil }
    var settings = SchedulerSettings()
    settings.ties = ties
    settings.multifactor = multifactor
    return (policy, settings)
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
