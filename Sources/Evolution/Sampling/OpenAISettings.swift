/// What can be set of OpenAI's evolution strategy.
struct OpenAISettings: Sendable {
  var learningRate = 0.05
  var noise = 0.1
  var firstDecay = 0.9
  var secondDecay = 0.999

  static let list = SettingList(
    OpenAISettings(),
    [
      .real(
        "learning-rate", \.learningRate, 1e-9...1e3, "Adam's rate, as a share of the first steps' deviation"),
      .real("noise", \.noise, 1e-9...1e3, "length of steps, as a share of the first steps' deviation"),
      .real(
        "first-decay", \.firstDecay, 0...0.999999, "what Adam keeps of the gradient, β₁ (Kingma & Ba 2015)"),
      .real(
        "second-decay", \.secondDecay, 0...0.999999, "what Adam keeps of its square, β₂ (Kingma & Ba 2015)"),
    ])
}
