extension GeneticSettings {
  /// All settings.
  static let bindings: [SettingBinding<GeneticSettings>] =
    breeding + [.integer("elites", \.elites, 0...1_000_000, "the best that live on unchanged (De Jong 1975)")]

  /// Those of making children alone.
  static let breeding: [SettingBinding<GeneticSettings>] = [
    .word("selection", \.selection, "how parents are chosen"),
    .integer(
      "tournament-size", \.tournamentSize, 1...1_000_000,
      "candidates of which the best becomes a parent (Goldberg & Deb 1991)"
    ).when("selection", is: Selection.tournament.rawValue),
    .real(
      "truncation-share", \.truncationShare, 0.000001...1,
      "share of the best, any of which become parents (Mühlenbein & Schlierkamp-Voosen 1993)"
    ).when("selection", is: Selection.truncation.rawValue),
    .word("crossover", \.crossover, "how parents are mixed"),
    .real("crossover-rate", \.crossoverRate, 0...1, "how often they are, rather than copied (Holland 1975)"),
    .real(
      "crossover-index", \.crossoverIndex, 0...999,
      "how near to their parents children are, η_c (Deb & Agrawal 1995)"
    ).when("crossover", is: Mixing.simulatedBinary.rawValue),
    .real(
      "blend-alpha", \.blendAlpha, 0...999,
      "share of the parents' distance that children may be beyond them, α (Eshelman & Schaffer 1993)"
    ).when("crossover", is: Mixing.blend.rawValue),
    .word("mutation", \.mutation, "how coordinates of children change by chance"),
    .real(
      "mutation-count", \.mutationCount, 0...1_000_000,
      "coordinates of a child that change, on average; the rate is this over n (Mühlenbein 1992)"),
    .real(
      "mutation-index", \.mutationIndex, 0...999, "how little they change, η_m (Deb & Goyal 1996)"
    ).when("mutation", is: Change.polynomial.rawValue),
    .real(
      "mutation-share", \.mutationShare, 0...1e9,
      "standard deviation of changes, as a share of the first steps' deviation"
    ).when("mutation", is: Change.gaussian.rawValue),
  ]
}
