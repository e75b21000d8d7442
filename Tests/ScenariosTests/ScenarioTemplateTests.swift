import Testing

@testable import Scenarios

@Suite struct ScenarioTemplateTests {
  private static let text =
    valid + """
      [evolution]
      strategy = "snes"
      evaluations = 12
      metric = "mean_wait"
      seeds = [11, 12]
      parameters = [{ key = "workload.rate", lower = 0.1, upper = 3.0 }]
      [[variants]]
      name = "fast"
      set = { "workload.rate" = 2.0, "scheduler.policy" = "random" }

      """

  private static func template(_ text: String, _ variant: String, _ overrides: [String]) throws
    -> ScenarioTemplate
  {
    try ScenarioTemplate(
      ScenarioDocument(text: text, path: "s.toml"), variant: variant,
      overrides: try overrides.map { try Override($0) }, knownPolicies: policies)
  }

  /// Whatever is changed, and whether `[evolution]` reads it or not.
  @Test(
    arguments: ["base", "fast"],
    [
      [], ["workload.rate=0.7"], ["workload.rate=0.7", "workload.rate=0.8", "duration=5ns"],
      ["agents.0.count=3", "scheduler.aging=3s"], ["seed=4"], ["evolution.evaluations=5"],
    ])
  func isWhatIsResolvedButForTheSearch(_ variant: String, _ changes: [String]) throws {
    let overrides = ["workload.tasks=50", "agents[0].count=4"]
    let template = try Self.template(Self.text, variant, overrides)
    for _ in 0..<2 {
      var expected = try resolve(Self.text, variant: variant, overrides: overrides + changes)
      expected.evolution = nil
      #expect(try template.scenario(with: try changes.map { try Override($0) }) == expected)
    }
  }

  @Test(arguments: [
    ["workload.rate=-1"], ["duration=1s", "warm-up=2s"], ["replications=12"], ["no-such=1"],
    ["workload.rate=x", "agents.0.count=0"],
  ])
  func faultsAreThoseOfResolving(_ changes: [String]) throws {
    let template = try Self.template(Self.text, "base", ["workload.tasks=50"])
    let overrides = try (["workload.tasks=50"] + changes).map { try Override($0) }
    let document = try ScenarioDocument(text: Self.text, path: "s.toml")
    var faults: [[Fault]] = []
    do throws(ScenarioError) {
      _ = try template.scenario(with: Array(overrides.dropFirst()))
    } catch { faults.append(error.faults) }
    do throws(ScenarioError) {
      _ = try document.resolve(overrides: overrides, knownPolicies: policies)
    } catch { faults.append(error.faults) }
    #expect(faults.count == 2 && faults[0].map(\.description) == faults[1].map(\.description))
    #expect(faults.first?.isEmpty == false)
  }

  @Test func anUnknownVariantIsSaid() {
    #expect(throws: ScenarioError.self) { try Self.template(Self.text, "slow", []) }
  }
}
