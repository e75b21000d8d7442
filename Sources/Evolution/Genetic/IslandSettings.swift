/// What can be set of genetic algorithms on islands.
struct IslandSettings: Sendable {
  var genetic: GeneticSettings
  var model: IslandModel

  static let bindings: [SettingBinding<IslandSettings>] =
    [
      .integer("islands", \.model.islands, 1...1_000_000, "populations, in a ring (Cohoon et al. 1987)"),
      .integer(
        "migrants", \.model.migrants, 0...1_000_000,
        "the best of an island that go on to the next, in the place of its worst (Whitley et al. 1999)"),
      .integer(
        "interval", \.model.interval, 1...1_000_000,
        "generations between two migrations (Whitley et al. 1999)"),
    ] + GeneticSettings.bindings.map { $0.under(\.genetic) }
}
