import Testing
import Workloads

@testable import Scenarios

@Suite struct VariantTests {
  private func tasks(_ scenario: Scenario) -> Int? {
    guard case .poisson(let parameters) = scenario.workload.source else { return nil }
    return parameters.tasks
  }

  @Test func theScenarioAsWrittenComesFirst() throws {
    let text = valid + "[[variants]]\nname = \"z\"\nset = {}\n[[variants]]\nname = \"a\"\nset = {}\n"
    let document = try ScenarioDocument(text: text, path: "s.toml")
    #expect(document.variantNames == ["base", "z", "a"])
    #expect(try document.resolve(knownPolicies: policies).variant == "base")
    #expect(try document.resolve(variant: "base", knownPolicies: policies).parameters.isEmpty)
    #expect(try ScenarioDocument(text: valid, path: "s.toml").variantNames == ["base"])
  }

  @Test(arguments: [
    "set = { \"workload.tasks\" = 5 }", "set = { workload.tasks = 5 }", "set = { workload = { tasks = 5 } }",
    "set.workload.tasks = 5", "[variants.set]\n\"workload.tasks\" = 5", "[variants.set.workload]\ntasks = 5",
  ])
  func pathsMayBeQuotedDottedOrNested(_ set: String) throws {
    let scenario = try resolve(
      valid + "[[variants]]\nname = \"v\"\ndescription = \"d\"\n\(set)\n", variant: "v")
    #expect(tasks(scenario) == 5)
    #expect(scenario.variant == "v")
    #expect(scenario.variantDescription == "d")
    #expect(scenario.parameters == [ScenarioParameter(key: "workload.tasks", value: "5")])
  }

  @Test func bracesReplaceAValueAndDotsChangeAMember() throws {
    let base = valid.replacing(
      "work = { distribution = \"exponential\", mean = 1.0 }",
      with: "work = { distribution = \"pareto\", mean = 1.0, cv = 2 }")
    let variants = """
      [[variants]]
      name = "replaced"
      set = { "workload.work" = { distribution = "constant", mean = 3 } }
      [[variants]]
      name = "changed"
      set = { workload.work.mean = 3 }
      """
    func work(_ variant: String) throws -> String {
      guard case .poisson(let parameters) = try resolve(base + variants, variant: variant).workload.source
      else { return "" }
      return "\(parameters.work.family) \(parameters.work.mean) \(parameters.work.coefficientOfVariation)"
    }
    #expect(try work("replaced") == "constant 3.0 0.0")
    #expect(try work("changed").hasPrefix("pareto 3.0"))
  }

  @Test func absentTablesAreMade() throws {
    let text = valid + "[[variants]]\nname = \"v\"\nset = { \"network.bandwidth\" = \"1kB/s\" }\n"
    #expect(try resolve(text).bandwidthBytesPerSecond == nil)
    #expect(try resolve(text, variant: "v").bandwidthBytesPerSecond == 1000)
  }

  @Test func groupsAreSetOneByOneOrAltogether() throws {
    let text =
      valid + """
        [[variants]]
        name = "one"
        set = { "agents.0.speed" = 2 }
        [[variants]]
        name = "all"
        set = { agents = [ { count = 1 }, { count = 2, kind = "learner" } ] }
        """
    #expect(try resolve(text, variant: "one").agents.map(\.speed) == [2])
    #expect(try resolve(text, variant: "all").agents.map(\.count) == [1, 2])
    #expect(try resolve(text, variant: "all").agentCount == 3)
  }

  @Test func anUnknownVariantIsAFaultOfTheOption() {
    let text = valid + "[[variants]]\nname = \"fcfs\"\nset = {}\n"
    let error = #expect(throws: ScenarioError.self) { try resolve(text, variant: "fcsf") }
    #expect(
      error?.description
        == "--variant fcsf: no such variant; the scenario has base, fcfs; did you mean fcfs?")
    #expect(error?.kind == .usage)
  }

  @Test func aVariantsFaultsDoNotStopTheOthers() throws {
    let text = valid + "[[variants]]\nname = \"bad\"\nset = { seed = -1 }\n"
    #expect(try resolve(text).seed == 1)
    let error = #expect(throws: ScenarioError.self) { try resolve(text, variant: "bad") }
    #expect(
      error?.description
        == "s.toml:13:16: seed: expected an integer from 0 to 9223372036854775807, not the integer -1 (in variant bad)"
    )
    #expect(error?.kind == .malformed)
  }

  @Test func aMalformedVariantTableStopsThemAll() {
    let text = valid + "[[variants]]\nname = \"base\"\nset = {}\n"
    #expect(throws: ScenarioError.self) { try resolve(text) }
  }
}
