import Simulation
import Swarm
import Testing
import Workloads

@testable import Scenarios

@Suite struct OverrideTests {
  @Test func valuesAreReadAsAPersonWritesThem() throws {
    let scenario = try resolve(
      valid,
      overrides: [
        "scheduler.policy=first-fit", "workload.load-factor=1.2", "duration=30d", "seed=11", "name=other",
        "agents[0].count=64", "description=a = b, 2024-01-01",
        "workload.work={ distribution = 'pareto', mean = 2, cv = 3 }",
        "metrics.sample-interval=\"5s\"", "replications=4",
      ])
    #expect(scenario.policy == "first-fit")
    #expect(scenario.workload.loadFactor == 1.2)
    #expect(scenario.duration == SimulationDuration(nanoseconds: 2_592_000_000_000_000))
    #expect(scenario.seed == 11)
    #expect(scenario.name == "other")
    #expect(scenario.agents == [AgentGroup(count: 64)])
    #expect(scenario.description == "a = b, 2024-01-01")
    #expect(scenario.sampleInterval == SimulationDuration(nanoseconds: 5_000_000_000))
    #expect(scenario.replications == 4)
    guard case .poisson(let parameters) = scenario.workload.source else {
      Issue.record("the source changed")
      return
    }
    #expect(parameters.work == (try Distribution(.pareto, mean: 2, cv: 3)))
    #expect(scenario.overrides.first == "scheduler.policy=first-fit")
    #expect(scenario.parameters.first == ScenarioParameter(key: "scheduler.policy", value: "first-fit"))
    #expect(
      scenario.parameters.contains(
        ScenarioParameter(
          key: "workload.work", value: "{ distribution = \"pareto\", mean = 2, cv = 3 }")))
  }

  @Test(arguments: [
    ("description=2024-01-01", "2024-01-01"), ("description=", ""), ("description=  x", "  x"),
    ("description=\"1\"", "1"), ("description='a'", "a"), ("description=a=b", "a=b"),
  ])
  func textsAreTakenAsTheyAre(_ option: String, _ description: String) throws {
    #expect(try resolve(valid, overrides: [option]).description == description)
  }

  @Test func laterOverridesWinAndComeAfterTheVariant() throws {
    let text = valid + "[[variants]]\nname = \"v\"\nset = { \"workload.tasks\" = 5, seed = 2 }\n"
    let scenario = try resolve(
      text, variant: "v", overrides: ["workload.tasks=6", "scheduler.policy=random", "workload.tasks=7"])
    guard case .poisson(let parameters) = scenario.workload.source else {
      Issue.record("the source changed")
      return
    }
    #expect(parameters.tasks == 7)
    #expect(
      scenario.parameters == [
        ScenarioParameter(key: "workload.tasks", value: "7"), ScenarioParameter(key: "seed", value: "2"),
        ScenarioParameter(key: "scheduler.policy", value: "random"),
      ])
  }

  @Test(arguments: [
    ("scheduler.polcy=x", "unknown key scheduler.polcy; did you mean scheduler.policy?"),
    ("policy=random", "unknown key policy; did you mean scheduler.policy?"),
    ("zzz=1", "unknown key zzz"),
    ("a b=1", "unknown key \"a b\""),
    ("agents.count=3", "unknown key agents.count; did you mean agents.0.count?"),
    ("agents.3.count=3", "agents.3.count: agents has 1 element, so that there is no 3"),
    ("agents[0].cout=3", "unknown key agents.0.cout; did you mean agents.0.count?"),
    ("variants.0.name=x", "variants.0.name: cannot be set by an option"),
    ("replications=0", "replications: expected an integer from 1 to 100000, not the integer 0"),
    ("replications=many", "replications: expected an integer from 1 to 100000, not the string \"many\""),
    ("workload.rate=nan", "workload.rate: expected a number from 1e-9 to 1e9, not the float nan"),
    (
      "duration=30",
      "duration: expected a duration above 0s such as \"1.5s\", not the integer 30; a number needs a unit: \"30s\" for seconds"
    ),
    (
      "workload.work.cv=2",
      "workload.work.cv: 2 does not fit the exponential distribution; allowed: 1, or none given"
    ),
    ("workload.work={ mean = }", "not valid TOML: key-value pair: expected value, saw '}'"),
    ("workload.work=[1", "not valid TOML: array: encountered end-of-file"),
    ("scheduler=easy", "scheduler: expected a table, not the string \"easy\""),
    (
      "workload.file=x.swf",
      "unknown key workload.file for source \"poisson\"; it belongs to \"swf\", \"llm-trace\" or \"workflow\""
    ),
    (
      "workload.service.base=1s",
      "unknown key workload.service for source \"poisson\"; it belongs to \"llm-trace\""
    ),
  ])
  func faultsNameTheOption(_ option: String, _ message: String) throws {
    #expect(report(valid, overrides: [option]) == ["--set \(option): \(message)"])
    let error = #expect(throws: ScenarioError.self) { try resolve(valid, overrides: [option]) }
    #expect(error?.kind == .usage)
  }

  @Test func faultsOfTheFileThatAnOptionBringsAboutSaySo() {
    #expect(
      report(valid, overrides: ["workload.source=lublin"]) == [
        "s.toml:6:1: unknown key workload.rate for source \"lublin\"; it belongs to \"poisson\" "
          + "(with --set workload.source=lublin)",
        "s.toml:8:1: unknown key workload.work for source \"lublin\"; it belongs to \"poisson\" "
          + "(with --set workload.source=lublin)",
      ])
  }

  @Test func anOptionCanMendAScenario() throws {
    let broken = valid.replacing("tasks = 100\n", with: "")
    #expect(report(broken).count == 1)
    #expect(try resolve(broken, overrides: ["duration=1h"]).duration?.seconds == 3600)
  }

  @Test(arguments: ["", "key", "=value"])
  func anOverrideNeedsAKeyAndAValue(_ argument: String) {
    let error = #expect(throws: ScenarioError.self) { try Override(argument) }
    #expect(error?.description == "--set \(argument): expected KEY=VALUE")
    #expect(error?.kind == .usage)
  }

  @Test func optionsOfTheirOwnAreNamedAsWritten() throws {
    let seed = Override(key: "seed", valueText: "-1", option: "--seed -1")
    let faults = try ScenarioDocument(text: valid, path: "s.toml").validate(
      overrides: [seed], knownPolicies: policies)
    #expect(
      faults.map(\.description) == [
        "--seed -1: seed: expected an integer from 0 to 9223372036854775807, not the integer -1"
      ])
  }
}
