public import Evolution

extension EvolutionSettings {
  /// A search among the parameters' coordinates, which begins at the scenario as written.
  /// - Throws: `EvolutionError.invalidSetting` for what the strategy cannot do with.
  public func makeSearch(seed: UInt64) throws(EvolutionError) -> Search {
    let space = try SearchSpace(
      lower: parameters.map(\.lowerCoordinate), upper: parameters.map(\.upperCoordinate))
    let setup = SearchSetup(
      space, seed: seed, start: parameters.map { $0.coordinate(of: $0.start) }, stepSize: search.stepSize,
      populationSize: search.populationSize, evaluations: search.evaluations,
      settings: search.choices)
    return try StrategyRegistry.standard.search(search.strategy, setup, direction: direction)
  }
}
