/// What can be set of MAP-Elites: how elites are changed.
struct VariationSettings: Sendable {
  var stepShare: Double
  /// Of steps along the line to another elite; nil where there are none.
  var lineDeviation: Double?

  /// By normal numbers alone.
  static let gaussian = SettingList(VariationSettings(stepShare: 0.05), [step])
  /// Along lines between elites too.
  static let isoLine = SettingList(
    VariationSettings(stepShare: 0.01, lineDeviation: 0.2),
    [
      step,
      .real(
        "line-deviation", \.lineDeviation, 0...10, standard: "none",
        "standard deviation of steps to another elite, as a share of its distance, σ₂ (Vassiliades & Mouret 2018)"
      ),
    ])

  private static let step = SettingBinding<VariationSettings>.real(
    "step-share", \.stepShare, 1e-9...10,
    "standard deviation of first steps, as a share of each coordinate's width, where no step-size is set")
}
