/// What can be set of novelty search.
struct NoveltySettings: Sendable {
  var neighbours = 15
  var mostKept = 4
  var rise = 1.2
  var fall = 0.95
  var patience = 2500
  var breeding = GeneticSettings(GeneticOperators(elites: 0))

  static let list = SettingList(
    NoveltySettings(),
    [
      .integer("neighbours", \.neighbours, 1...10_000, "nearest others whose mean distance is novelty, k"),
      .integer(
        "most-kept", \.mostKept, 0...1_000_000,
        "candidates that a generation keeps before the threshold rises"),
      .real("threshold-rise", \.rise, 1...100, "what the threshold is multiplied by then"),
      .integer(
        "patience", \.patience, 1...1_000_000_000, "evaluations that keep none before the threshold falls"),
      .real("threshold-fall", \.fall, 0...1, "what the threshold is multiplied by then"),
    ] + GeneticSettings.breeding.map { $0.under(\.breeding) })
}
