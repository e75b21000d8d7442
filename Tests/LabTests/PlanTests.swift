import Foundation
import Scenarios
import Testing

@testable import Lab

/// What is to be run, and what it is called.
@Suite struct PlanTests {
  private static func document(
    name: String = "study", replications: Int = 2, variants: [String] = ["b", "a"]
  )
    throws -> ScenarioDocument
  {
    let declared = variants.map {
      "[[variants]]\nname = \"\($0)\"\nset = { \"scheduler.policy\" = \"random\" }\n"
    }
    return try ScenarioDocument(
      text: """
        name = "\(name)"
        seed = 7
        replications = \(replications)
        [[agents]]
        count = 2
        [workload]
        source = "poisson"
        rate = 1
        tasks = 5
        work = { distribution = "constant", mean = 1 }
        [scheduler]
        policy = "first-fit"

        """ + declared.joined(), path: "folder/study.toml")
  }

  private static func plan(
    _ document: ScenarioDocument, variants: [String] = [], seed: UInt64? = nil, overrides: [Override] = []
  ) throws -> BatchPlan {
    try BatchPlan(
      document, variants: variants, seed: seed, overrides: overrides, output: "out",
      laboratory: Laboratory(policies: .standard))
  }

  @Test func aBatchIsEveryVariantWithEverySeed() throws {
    let plan = try Self.plan(Self.document())
    #expect(plan.folder == "out/study")
    #expect(plan.tablePath == "out/study/batch.h5")
    #expect(
      plan.runs.map(\.label) == [
        "study base seed 7", "study base seed 8", "study b seed 7", "study b seed 8", "study a seed 7",
        "study a seed 8",
      ])
    #expect(plan.runs[2].plan.outcomePath == "out/study/study-b-s7.h5")
    #expect(plan.runs[2].plan.performancePath == "out/study/study-b-s7.perf.h5")
    #expect(Set(plan.runs.map(\.plan.outcomePath)).count == 6)
  }

  @Test func aProcessIsToldAllOfIt() throws {
    let override = Override(key: "workload.tasks", valueText: "9")
    let plan = try Self.plan(Self.document(), variants: ["a"], seed: .max, overrides: [override])
    #expect(plan.runs.map(\.plan.seed) == [.max, 0])
    #expect(plan.runs.allSatisfy { $0.plan.scenario.overrides == ["workload.tasks=9"] })
    #expect(
      plan.runs[0].arguments == [
        "run", "--variant", "a", "--seed", "18446744073709551615", "--set", "workload.tasks=9", "--output",
        "out/study", "--as", "study-a-s18446744073709551615", "--quiet", "--", "folder/study.toml",
      ])
  }

  @Test func faultsAndUnknownVariantsAreToldBeforeAnythingRuns() throws {
    #expect(throws: LabError.self) { try Self.plan(Self.document(), variants: ["c"]) }
    let fault = Override(key: "agents.0.count", valueText: "0")
    do {
      _ = try BatchPlan(
        Self.document(), variants: [], seed: nil, overrides: [fault], output: "out",
        laboratory: Laboratory(policies: .standard))
      Issue.record("nothing was thrown")
    } catch {
      #expect((error as? LabError)?.exitCode == 64)
    }
  }

  @Test func batchesThatWouldShareAFolderAreRefused() throws {
    let plans = [try Self.plan(Self.document()), try Self.plan(Self.document(variants: []))]
    #expect(throws: LabError.self) { try BatchExecutor(plans, jobs: 1) { _ in } }
    let others = [try Self.plan(Self.document()), try Self.plan(Self.document(name: "other"))]
    #expect(throws: Never.self) { try BatchExecutor(others, jobs: 1) { _ in } }
  }

  @Test func aRunIsNamedAfterScenarioAndVariant() throws {
    let document = try Self.document()
    let base = try Laboratory(policies: .standard).scenario(document, variant: nil, overrides: [])
    let variant = try Laboratory(policies: .standard).scenario(document, variant: "b", overrides: [])
    #expect(RunPlan(scenario: base, seed: 1, folder: "r").outcomePath == "r/study.h5")
    #expect(RunPlan(scenario: variant, seed: 1, folder: "r").outcomePath == "r/study-b.h5")
    #expect(RunPlan(scenario: base, seed: 1, folder: "r", stem: "x").performancePath == "r/x.perf.h5")
  }

  @Test func whatAnOutcomeFileSaysOfItsOriginIsTheScenariosAlone() throws {
    let document = try Self.document()
    let scenario = try Laboratory(policies: .standard).scenario(document, variant: nil, overrides: [])
    let attributes = RunPlan(scenario: scenario, seed: 7, folder: "r").outcomeAttributes(traceSHA256: nil)
    #expect(
      attributes == RunPlan(scenario: scenario, seed: 7, folder: "q").outcomeAttributes(traceSHA256: nil))
    #expect(attributes.scenarioText == document.text)
    #expect(attributes.title == "study")
    #expect(!"\(attributes)".contains("folder"))
  }
}
