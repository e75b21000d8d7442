import Foundation
import Lab
import Simulation
import TestSupport
import Testing

/// Scenarios that are run several times, in processes of their own.
@Suite(.enabled(if: Apiary.isBuilt, "there is no release build of the command"))
struct VerifyTests {
  private static let otherQueues = EventQueueKind.allCases.filter { $0 != .standard }.map(\.rawValue)

  @Test func everySourceIsVerified() throws {
    let folder = try Workplace()
    for scenario in try Scenarios.writeAll(to: folder) {
      let outcome = try Apiary.run(["verify", scenario], in: folder)
      #expect(outcome.status == 0, "\(outcome)")
      #expect(outcome.output.contains("every run gives the same bytes"))
      #expect(outcome.output.contains("quaternary-heap"))
    }
    #expect(!folder.exists("results"))
  }

  private static func verify(shipped name: String, _ settings: [String] = []) throws {
    let scenario = Apiary.package.appending(path: "scenarios/\(name).toml").path
    let outcome = try Apiary.run(["verify", scenario] + settings, in: Workplace())
    #expect(outcome.status == 0, "\(outcome)")
  }

  @Test func shippedScenariosAreVerified() throws {
    try Self.verify(shipped: "quickstart")
    try Self.verify(shipped: "mm8-queue", ["--set", "workload.tasks=50000"])
    try Self.verify(shipped: "digits", ["--variant", "early-stopping"])
    try Self.verify(shipped: "runtime-predictor-lublin", ["--variant", "easy-sjbf-learned"])
  }

  @Test(.enabled(if: SharedData.isAvailable), arguments: ["kth-sp2", "azure-llm", "workflow-montage"])
  func shippedTracesAreVerified(_ name: String) throws { try Self.verify(shipped: name) }

  @Test func optionsReachTheRuns() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.batch(variants: ["random"]), to: "b.toml")
    let options = ["b.toml", "--variant", "random", "--seed", "8", "-s", "workload.tasks=50"]
    let answer = try #require(try Apiary.json(["verify"] + options, in: folder) as? [String: Any])
    #expect(answer["agrees"] as? Bool == true)
    _ = try folder.outcomeBytes("b.toml", to: "r", Array(options.dropFirst()))
    let runs = try #require(answer["runs"] as? [[String: Any]])
    #expect(runs.compactMap { $0["name"] as? String } == ["first", "again"] + Self.otherQueues + ["resumed"])
    let fingerprint = try folder.outcome("r/outcome.h5").fingerprint
    #expect(runs.allSatisfy { $0["fingerprint"] as? String == fingerprint })
  }

  @Test func aRunThatFailsIsToldWithItsMessage() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.poisson, to: "small.toml")
    let outcome = try Apiary.run(
      ["verify", "small.toml", "-s", "metrics.sample-interval=1us"], in: folder)
    #expect(outcome.status == 1, "\(outcome)")
    #expect(outcome.errors.hasPrefix("apiary: first: small.toml: metrics.sample-interval: "))
    #expect(try Apiary.run(["verify", "none.toml"], in: folder).status == 66)
  }

  /// A command that gives another answer each time, as one does that is not deterministic: it counts its calls
  /// and adds their number to the seed.
  private static func unsteadyCommand(in folder: Workplace) throws -> String {
    let program = try #require(Apiary.Build.release.program)
    let path = folder.path("unsteady")
    try Tool.writeScript(
      """
      #!/bin/bash
      echo >>"\(folder.path("calls"))"
      calls=$(wc -l <"\(folder.path("calls"))")
      arguments=()
      while (($#)); do
        arguments+=("$1")
        if [[ $1 == --seed ]]; then arguments+=($(($2 + calls))); shift; fi
        shift
      done
      exec "\(program)" "${arguments[@]}"

      """, to: path)
    return path
  }

  @Test func aCommandThatDoesNotRepeatItselfIsCaught() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.poisson, to: "small.toml")
    let scenario = try Laboratory(policies: .standard).scenario(
      Laboratory.document(folder.path("small.toml")), variant: nil, overrides: [])
    let report = try Verification(
      scenario, seed: 3, overrides: [], program: Self.unsteadyCommand(in: folder)
    ).execute()
    #expect(!report.agrees)
    #expect(report.differing?.name == "again")
    #expect(report.runs[0].fingerprint != report.runs[1].fingerprint)
    #expect(report.differing?.comparison.differences.contains { $0.object == "tasks/submit_time" } == true)
    // Another seed changes the instant of the first arrival already.
    let divergence = try #require(report.parting?.divergence)
    #expect(divergence.index == 0 && divergence.before.isEmpty)
    let (first, second) = (divergence.parting.first, divergence.parting.second)
    #expect(first?.kind == "arrival" && second?.kind == "arrival" && first?.time != second?.time)
    // An arrival, its work, its agents, its priority and its estimate.
    let purposes = first?.draws.map { StreamWords.purpose($0.key) }
    #expect(purposes == ["arrivals", "work", "agents", "priority", "estimate"])
  }

  @Test func withTheTrueCommandTheSameVerificationAgrees() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.poisson, to: "small.toml")
    let scenario = try Laboratory(policies: .standard).scenario(
      Laboratory.document(folder.path("small.toml")), variant: nil, overrides: [])
    let program = try #require(Apiary.Build.release.program)
    let report = try Verification(scenario, seed: 3, overrides: [], program: program).execute()
    #expect(report.agrees && report.parting == nil && report.runs.count == 3 + Self.otherQueues.count)
  }
}
