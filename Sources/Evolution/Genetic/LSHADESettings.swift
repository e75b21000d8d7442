/// What can be set of L-SHADE.
struct LSHADESettings: Sendable {
  var memory = 6
  var archiveRate = 2.6
  var bestShare = 0.11
  var leastPopulation = 4

  static let list = SettingList(
    LSHADESettings(),
    [
      .integer("memory", \.memory, 1...10_000, "entries of the memory of what served, H"),
      .real(
        "archive-rate", \.archiveRate, 0...100,
        "parents that were replaced and kept, for each candidate, r_arc"),
      .real("best-share", \.bestShare, 0...1, "share of the best that draw the others, at least two, p"),
      .integer(
        "least-population", \.leastPopulation, 4...1_000_000,
        "candidates that are left when the evaluations are spent, N_min"),
    ])
}
