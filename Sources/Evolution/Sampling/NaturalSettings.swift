/// What can be set of strategies that follow the natural gradient.
struct NaturalSettings: Sendable {
  var meanRate = 1.0
  var stepRate: Double?
  var shapeRate: Double?

  static let xnes = SettingList(
    NaturalSettings(),
    [
      mean, step(standard: "(9 + 3 ln n)/(5n√n)"),
      .real(
        "shape-rate", \.shapeRate, 0...10, standard: "(9 + 3 ln n)/(5n√n)",
        "learning rate of the shape, η_B (Glasmachers et al. 2010)"),
    ])
  static let snes = SettingList(NaturalSettings(), [mean, step(standard: "(3 + ln n)/(5√n)")])

  private static let mean = SettingBinding<NaturalSettings>.real(
    "mean-rate", \.meanRate, 0.001...1,
    "share of the way along the gradient that the mean goes, η_µ (Wierstra et al. 2014)")

  private static func step(standard: String) -> SettingBinding<NaturalSettings> {
    .real(
      "step-rate", \.stepRate, 0...10, standard: standard,
      "learning rate of the step sizes, η_σ (Wierstra et al. 2014)")
  }
}
