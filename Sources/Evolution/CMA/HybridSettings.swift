/// What can be set of CMA-ES that tries coordinates on their own first.
struct HybridSettings: Sendable {
  var restarts = RestartSettings()
  var looksForSums = true
  var firstFactor = 3

  static let list = SettingList(HybridSettings(), bindings)

  private static let bindings: [SettingBinding<HybridSettings>] =
    [
      .boolean(
        "separable", \.looksForSums,
        "whether it begins by finding out if costs are a sum over coordinates (Omidvar et al. 2014)"),
      .integer(
        "first-factor", \.firstFactor, 1...1000,
        "what the usual number of candidates is multiplied by in the first attempt, where no population is set"
      ),
    ] + RestartSettings.bindings.map { $0.under(\.restarts) }
}
