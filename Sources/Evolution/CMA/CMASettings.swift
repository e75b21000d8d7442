/// What can be set of CMA-ES.
struct CMASettings: Sendable {
  var isActive = true
  var meanRate = 1.0
  var dampingFactor = 1.0
  var rankOneFactor = 1.0
  var rankMuFactor = 1.0
  var costTolerance = 1e-12
  var stepTolerance = 1e-12

  static let list = SettingList(CMASettings(), bindings)

  static let bindings: [SettingBinding<CMASettings>] = [
    .boolean(
      "active", \.isActive, "whether bad candidates teach too, by negative weights (Jastrebski & Arnold 2006)"
    ),
    .real(
      "mean-rate", \.meanRate, 0.001...1,
      "share of the way to the mean of the parents that the mean goes, c_m (Hansen 2016)"),
    .real(
      "damping-factor", \.dampingFactor, 0.1...100,
      "what the damping of the step size is multiplied by, d_σ (Hansen 2016)"),
    .real(
      "rank-one-factor", \.rankOneFactor, 0...10,
      "what the learning rate by the path is multiplied by, c_1 (Hansen 2016)"),
    .real(
      "rank-mu-factor", \.rankMuFactor, 0...10,
      "what the learning rate by the candidates is multiplied by, c_µ (Hansen 2016)"),
    .real(
      "cost-tolerance", \.costTolerance, 0...1e9,
      "it ends where recent costs differ by less (Hansen 2016)"),
    .real(
      "step-tolerance", \.stepTolerance, 0...1,
      "it ends where all steps are shorter, as a share of the first (Hansen 2016)"),
  ]
}
