/// What can be set of the (1+1) evolution strategy.
struct OnePlusOneSettings: Sendable {
  var successRate = 0.2
  var damping: Double?

  static let list = SettingList(
    OnePlusOneSettings(),
    [
      .real(
        "success-rate", \.successRate, 0.01...0.99,
        "share of successes at which steps stay as long as they are (Rechenberg 1973)"),
      .real(
        "damping", \.damping, 0.1...1e6, standard: "√(n + 1)",
        "how slowly the step size changes (Hansen, Arnold & Auger 2015)"),
    ])
}
