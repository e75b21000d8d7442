/// What can be set of the cross-entropy method.
struct CrossEntropySettings: Sendable {
  var eliteShare = 0.1
  var meanSmoothing = 0.7
  var deviationSmoothing = 0.9
  var exponent = 7

  static let list = SettingList(
    CrossEntropySettings(),
    [
      .real(
        "elite-share", \.eliteShare, 0...1,
        "share of the candidates that distributions are fitted to, at least two, ρ"),
      .real("mean-smoothing", \.meanSmoothing, 0.001...1, "weight of the elites in the means, α"),
      .real(
        "deviation-smoothing", \.deviationSmoothing, 0.001...1,
        "weight of the elites in the deviations at first, β"),
      .integer(
        "smoothing-exponent", \.exponent, 0...1000,
        "how slowly that weight falls: in generation t to β − β·(1 − 1/t)^q, q"),
    ])
}
