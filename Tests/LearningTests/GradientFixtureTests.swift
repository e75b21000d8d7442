import Learning
import TestSupport
import Testing

/// PyTorch's numbers in double precision.
@Suite struct GradientFixtureTests {
  @Test(.enabled(if: SharedData.isAvailable)) func agreesWithPyTorch() throws {
    let items = try GradientFixture.check(path: SharedData.path("oracles/gradients.json"))
    #expect(items.map(\.name) == ["relu_4_8_3", "tanh_5_7_6_2", "LSTM"])
    for item in items {
      #expect(item.largestError <= 1e-9, "\(item.name) at \(item.place)")
      #expect(item.count > 200)
    }
  }
}
