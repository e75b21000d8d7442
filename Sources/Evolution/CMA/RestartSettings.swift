/// What can be set of CMA-ES with restarts.
struct RestartSettings: Sendable {
  var search = CMASettings()
  var growth = 2
  var restarts: Int?

  static let list = SettingList(RestartSettings(), bindings)

  static let bindings: [SettingBinding<RestartSettings>] =
    [
      .integer(
        "growth", \.growth, 2...10,
        "what the number of candidates is multiplied by from attempt to attempt (Auger & Hansen 2005)"),
      .integer(
        "restarts", \.restarts, 0...1_000_000, standard: "no limit",
        "attempts after the first, at most (Auger & Hansen 2005)"),
    ] + CMASettings.bindings.map { $0.under(\.search) }
}
