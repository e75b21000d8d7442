/// What can be set of evolution strategies whose candidates carry their own step sizes.
struct SelfAdaptiveSettings: Sendable {
  var parents: Int?
  var learningFactor = 1.0

  static let list = SettingList(
    SelfAdaptiveSettings(),
    [
      .integer(
        "parents", \.parents, 1...1_000_000, standard: "15 % of the candidates",
        "candidates that become parents, µ"),
      .real(
        "learning-factor", \.learningFactor, 0...100,
        "what the learning rates of step sizes are multiplied by, 1/√(2n) of all and 1/√(2√n) of each"),
    ])
}
