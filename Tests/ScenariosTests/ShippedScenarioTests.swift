import Foundation
import Scheduling
import TestSupport
import Testing
import Workloads

@testable import Scenarios

@Suite struct ShippedScenarioTests {
  private let policies = PolicyRegistry.standard.all.map(\.name)

  private static let names = [
    "azure-llm", "digits", "evolve-scheduler", "external-policy", "kth-sp2", "map-elites", "mm8-queue",
    "neat-double-pole", "optimiser-tournament", "quickstart", "runtime-predictor-lublin", "runtime-predictor",
    "scheduler-tournament", "skills", "time-sharing",
    "workflow-heft", "workflow-montage",
  ]
  private static let sharedFolders = [SharedData.path("data"), SharedData.path("data/wfinstances")]

  private func faults(_ name: String, _ traceFolders: [String]) throws -> [Fault] {
    try ScenarioDocument(path: "\(repository)/scenarios/\(name).toml").validate(
      traceFolders: traceFolders, knownPolicies: policies)
  }

  @Test func thereAreNoOthers() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(repository)/scenarios")
    #expect(files.filter { $0.hasSuffix(".toml") }.sorted() == Self.names.map { $0 + ".toml" })
  }

  @Test(arguments: names)
  func theyAreValidButForTracesThatHaveToBeFetched(_ name: String) throws {
    for fault in try faults(name, []) {
      guard case .traceNotFound(_, _, let isFetchable) = fault.problem else {
        Issue.record("\(fault)")
        continue
      }
      #expect(isFetchable)
    }
  }

  @Test(.enabled(if: SharedData.isAvailable), arguments: names)
  func theyResolveWithTheirTraces(_ name: String) throws {
    #expect(try faults(name, Self.sharedFolders).isEmpty)
    let document = try ScenarioDocument(path: "\(repository)/scenarios/\(name).toml")
    for variant in document.variantNames {
      let scenario = try document.resolve(
        variant: variant, traceFolders: Self.sharedFolders, knownPolicies: policies)
      #expect(scenario.name == name)
      #expect(scenario.variant == variant)
    }
  }

  @Test func theQuickstartComparesFourPoliciesOnThreeSeeds() throws {
    let document = try ScenarioDocument(path: "\(repository)/scenarios/quickstart.toml")
    let variants = try document.variantNames.map {
      try document.resolve(variant: $0, knownPolicies: policies)
    }
    #expect(Set(variants.map(\.policy)).count == 4)
    #expect(variants.allSatisfy { $0.replications == 3 })
  }

  @Test(.enabled(if: SharedData.isAvailable)) func everyPolicyIsInAScenario() throws {
    var missing = Set(policies)
    for name in Self.names {
      let document = try ScenarioDocument(path: "\(repository)/scenarios/\(name).toml")
      for variant in document.variantNames {
        let scenario = try document.resolve(
          variant: variant, traceFolders: Self.sharedFolders, knownPolicies: policies)
        missing.remove(scenario.policy)
      }
    }
    #expect(missing.isEmpty)
  }

  /// A policy that joins the registry's batch policies joins the tournament.
  @Test func theTournamentHasEveryBatchPolicy() throws {
    let document = try ScenarioDocument(path: "\(repository)/scenarios/scheduler-tournament.toml")
    let variants = try document.variantNames.map {
      try document.resolve(variant: $0, knownPolicies: policies)
    }
    let families = PolicyRegistry.standard.families.filter { ["Queues", "Batch systems"].contains($0.name) }
    #expect(families.count == 2)
    #expect(variants.map(\.policy).sorted() == families.flatMap(\.policies).map(\.name).sorted())
    #expect(variants.allSatisfy { $0.replications == 10 })
  }

  /// Erlang C, by the recursion of the Erlang B formula.
  @Test func theQueueOfTheCommentHasTheMeanWaitItStates() throws {
    let path = "\(repository)/scenarios/mm8-queue.toml"
    let scenario = try ScenarioDocument(path: path).resolve(knownPolicies: policies)
    guard case .poisson(let parameters) = scenario.workload.source else {
      Issue.record("not a Poisson source")
      return
    }
    let servers = Double(scenario.agentCount)
    let offered = parameters.rate * parameters.work.mean
    let blocking = (1...scenario.agentCount).reduce(1.0) { blocking, count in
      offered * blocking / (Double(count) + offered * blocking)
    }
    let waiting = blocking / (1 - offered / servers * (1 - blocking))
    let meanWait = waiting * parameters.work.mean / (servers - offered)
    #expect(abs(meanWait - 0.876916) < 5e-7)
    #expect(scenario.text.contains("0.876916"))
  }
}
