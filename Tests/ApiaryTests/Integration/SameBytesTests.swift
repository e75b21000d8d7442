import Foundation
import Simulation
import TestSupport
import Testing

/// A scenario and a seed fix the outcome file to the byte, whatever else is different.
@Suite(.enabled(if: Apiary.isBuilt, "there is no release build of the command"))
struct SameBytesTests {
  /// Every policy that has a name, and its family; programs have none.
  static func policies() throws -> [(name: String, family: String)] {
    let listed = try Apiary.json(["list", "policies"], in: Workplace())
    return (listed as? [[String: String]] ?? []).compactMap {
      guard let name = $0["name"], let family = $0["family"], family != "Programs" else { return nil }
      return (name, family)
    }
  }

  /// What must not change the outcome.
  static let environments: [[String: String?]] = [
    [:], ["MALLOC_PERTURB_": "165"], ["SWIFT_DETERMINISTIC_HASHING": "1"],
    ["TZ": "Asia/Kathmandu", "LC_ALL": "de_DE.UTF-8", "LANG": "tr_TR.UTF-8"], ["HOME": nil, "TERM": nil],
  ]

  @Test(.enabled(if: Apiary.isBuiltTwice, "there is no debug build of the command"))
  func everyPolicyDoesTheSameTwiceAndInBothBuilds() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.poisson, to: "small.toml")
    let policies = try Self.policies()
    #expect(policies.count >= 10)
    for (policy, _) in policies {
      let setting = ["--set", "scheduler.policy=\(policy)"]
      let first = try folder.outcomeBytes("small.toml", to: "first", setting)
      #expect(try folder.outcomeBytes("small.toml", to: "second", setting) == first, "\(policy)")
      #expect(
        try folder.outcomeBytes("small.toml", to: "debug", setting, build: .debug) == first, "\(policy)")
    }
  }

  @Test(.enabled(if: Apiary.isBuiltTwice, "there is no debug build of the command"))
  func everySourceDoesTheSameInBothBuildsAndAnyEnvironment() throws {
    let folder = try Workplace()
    for scenario in try Scenarios.writeAll(to: folder) {
      let first = try folder.outcomeBytes(scenario, to: "first")
      for environment in Self.environments {
        for build in Apiary.Build.allCases {
          let again = try folder.outcomeBytes(
            scenario, to: "again", build: build, environment: environment)
          #expect(again == first, "\(scenario) in \(build) with \(environment)")
        }
      }
    }
  }

  @Test func everyEventQueueGivesTheSameBytes() throws {
    let folder = try Workplace()
    for scenario in try Scenarios.writeAll(to: folder) {
      let first = try folder.outcomeBytes(scenario, to: "first")
      for queue in EventQueueKind.allCases.map(\.rawValue) {
        #expect(
          try folder.outcomeBytes(scenario, to: queue, ["--queue", queue]) == first, "\(scenario) on \(queue)"
        )
      }
    }
  }

  @Test func chartsAndFoldersLeaveItAlone() throws {
    let folder = try Workplace()
    for scenario in try Scenarios.writeAll(to: folder) {
      let first = try folder.outcomeBytes(scenario, to: "first")
      #expect(try folder.outcomeBytes(scenario, to: "charted", ["--plot"]) == first)
      #expect(try folder.outcomeBytes(folder.path(scenario), to: "absolute") == first)
      try folder.write("", to: "elsewhere/deep/empty")
      let distant = try Apiary.run(
        ["run", "../../\(scenario)", "-o", "../../distant", "--as", "outcome", "-q"], in: folder,
        from: "elsewhere/deep")
      #expect(distant.status == 0, "\(distant)")
      #expect(try folder.data("distant/outcome.h5") == first)
    }
    #expect(folder.files("charted").contains { $0.hasSuffix(".svg") })
  }

  @Test func anotherSeedIsAnotherOutcome() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.poisson, to: "small.toml")
    let first = try folder.outcomeBytes("small.toml", to: "first")
    #expect(try folder.outcomeBytes("small.toml", to: "second", ["--seed", "4"]) != first)
  }

  @Test(.enabled(if: SharedData.isAvailable && Apiary.isBuiltTwice))
  func realTracesDoTheSameInBothBuilds() throws {
    let folder = try Workplace()
    let scenarios = [
      ("azure-llm.toml", ["--set", "duration=300s"]), ("workflow-montage.toml", []),
      ("kth-sp2.toml", ["--set", "duration=60d"]), ("quickstart.toml", ["--set", "workload.tasks=500"]),
    ]
    for (name, settings) in scenarios {
      let scenario = Apiary.package.appending(path: "scenarios/\(name)").path
      let first = try folder.outcomeBytes(scenario, to: "first", settings)
      #expect(try folder.outcomeBytes(scenario, to: "debug", settings, build: .debug) == first, "\(name)")
    }
  }

  @Test func theNumberOfJobsLeavesABatchAlone() throws {
    let folder = try Workplace()
    try folder.write(
      Scenarios.batch(variants: ["random", "easy-backfilling", "power-of-two-choices"]), to: "many.toml")
    for jobs in ["1", "2", "7"] {
      let outcome = try Apiary.run(["batch", "many.toml", "--jobs", jobs, "-o", jobs, "-q"], in: folder)
      #expect(outcome.status == 0, "\(outcome)")
    }
    let names = folder.files("1").filter { !$0.hasSuffix(".perf.h5") }
    #expect(names.count == 4 * 2 + 1)
    for name in names {
      let bytes = try folder.data("1/\(name)")
      #expect(try folder.data("2/\(name)") == bytes, "\(name)")
      #expect(try folder.data("7/\(name)") == bytes, "\(name)")
    }
  }
}
