/// What can be set of CMA-ME.
struct EmitterSettings: Sendable {
  var stepShare = 0.05

  static let list = SettingList(
    EmitterSettings(),
    [
      .real(
        "step-share", \.stepShare, 1e-9...10,
        "standard deviation of first steps, as a share of each coordinate's width, where no step-size is set")
    ])
}
