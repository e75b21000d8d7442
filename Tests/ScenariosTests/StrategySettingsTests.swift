import Evolution
import Testing
import Workloads

@testable import Scenarios

/// `[evolution.settings]` as it is written, and as variants and options change it.
@Suite struct StrategySettingsTests {
  private static let text = """
    name = "test"
    [[agents]]
    count = 10
    [workload]
    source = "search"
    [scheduler]
    policy = "first-come-first-served"
    [evolution]
    problem = "sphere"
    dimension = 4
    strategy = "genetic-algorithm"
    evaluations = 500
    [evolution.settings]
    crossover = "blend"
    blend-alpha = 0.3
    mutation-count = 2
    [[variants]]
    name = "more"
    set = { "evolution.settings.elites" = 3, "evolution.settings.crossover-rate" = 1 }
    [[variants]]
    name = "differential"
    set = { evolution.strategy = "de-rand-1", evolution.settings = { factor = 0.7 } }
    [[variants]]
    name = "plain"
    set = { "evolution.settings" = {} }

    """

  private static func choices(_ variant: String?, _ overrides: [String] = []) throws -> [SettingChoice] {
    let document = try ScenarioDocument(text: text, path: "s.toml")
    let scenario = try document.resolve(
      variant: variant, overrides: overrides.map { try Override($0) }, knownPolicies: policies)
    guard case .search(let parameters) = scenario.workload.source else { return [] }
    return parameters.settings.choices
  }

  @Test func variantsAndOptionsChangeThem() throws {
    let base = [
      SettingChoice("crossover", .word("blend")), SettingChoice("blend-alpha", .real(0.3)),
      SettingChoice("mutation-count", .real(2)),
    ]
    #expect(try Self.choices(nil) == base)
    let more = try Self.choices("more")
    #expect(more.count == 5 && more.contains(SettingChoice("elites", .integer(3))))
    #expect(more.contains(SettingChoice("crossover-rate", .real(1))))
    // A table in braces takes the place of the whole.
    #expect(try Self.choices("differential") == [SettingChoice("factor", .real(0.7))])
    #expect(try Self.choices("plain").isEmpty)
    #expect(
      try Self.choices("differential", ["evolution.settings.crossover-rate=0.2"])
        == [SettingChoice("factor", .real(0.7)), SettingChoice("crossover-rate", .real(0.2))])
  }

  @Test func optionsAreStrict() throws {
    for (option, message) in [
      ("evolution.settings.factor=1", "unknown key evolution.settings.factor for strategy"),
      ("evolution.settings.elite=1", "did you mean evolution.settings.elites?"),
      ("evolution.settings.elites=-1", "expected an integer from 0 to 1000000, not the integer -1"),
    ] {
      let error = try #require(throws: ScenarioError.self) { try Self.choices(nil, [option]) }
      #expect("\(error)".hasPrefix("--set \(option): ") && "\(error)".contains(message), "\(error)")
    }
  }

  /// No setting has the name of a key of the table above, so that errors name one place.
  @Test func namesAreApart() {
    let settings = Set(SearchCatalogue.strategies.flatMap(\.settings.declarations).map(\.name))
    let keys = Set(
      KeyReference.Evolution.entries.map(\.path).filter { !$0.hasPrefix("evolution.parameters.") }
        .map { String($0.dropFirst("evolution.".count)) })
    #expect(settings.isDisjoint(with: keys))
    #expect(settings.allSatisfy { KeyReference.knows("evolution.settings.\($0)") })
  }
}
