/// How populations on islands exchange candidates.
public struct IslandModel: Sendable, Equatable {
  /// How many there are, in a ring; as many as have two candidates each where there are fewer.
  public var islands: Int
  /// How many of the best of each go to the next island, where they take the places of the worst.
  public var migrants: Int
  /// Generations between two migrations.
  public var interval: Int

  /// Five islands by default, whose best go on every ten generations.
  public init(islands: Int = 5, migrants: Int = 1, interval: Int = 10) {
    self.islands = islands
    self.migrants = migrants
    self.interval = interval
  }

  /// Looks for numbers that cannot be.
  /// - Throws: `EvolutionError.invalidSetting`.
  func check() throws(EvolutionError) {
    let numbers = [("islands", islands, 1), ("migrants", migrants, 0), ("interval", interval, 1)]
    for (key, value, least) in numbers where value < least {
      throw .invalidSetting(key: key, value: "\(value)", allowed: "at least \(least)")
    }
  }
}
