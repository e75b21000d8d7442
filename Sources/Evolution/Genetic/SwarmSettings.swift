/// What can be set of particle swarms.
struct SwarmSettings: Sendable {
  var inertia = 0.7298
  var ownAttraction = 1.49618
  var commonAttraction = 1.49618

  static let list = SettingList(
    SwarmSettings(),
    [
      .real("inertia", \.inertia, 0...2, "what a particle keeps of its velocity, χ (Clerc & Kennedy 2002)"),
      .real(
        "own-attraction", \.ownAttraction, 0...10,
        "most of the way to its own best place that it is drawn, χ·φ₁ (Clerc & Kennedy 2002)"),
      .real(
        "common-attraction", \.commonAttraction, 0...10,
        "most of the way to the best place of all that it is drawn, χ·φ₂ (Clerc & Kennedy 2002)"),
    ])
}
