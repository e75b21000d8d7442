/// What can be set of differential evolution.
struct DifferentialSettings: Sendable {
  var factor = 0.5
  var crossoverRate = 0.9

  static let list = SettingList(
    DifferentialSettings(),
    [
      .real("factor", \.factor, 0...2, "what differences are multiplied by, F (Storn & Price 1997)"),
      .real(
        "crossover-rate", \.crossoverRate, 0...1,
        "chance of each coordinate to be the mutant's, CR (Storn & Price 1997)"),
    ])
}
