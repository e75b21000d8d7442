import Benchmarks
import Foundation
import Scenarios
import Scheduling
import Workloads

/// A scenario of the folder `scenarios`, run whole, from its text to the closed outcome file, at two sizes.
///
/// Only scenarios that read no other file, so that paths of different lengths do not change what is allocated.
public struct ShippedScenario: Sendable {
  private let name: String
  private let variant: String
  private let sizes: [Int]
  private let tinySize = 200

  private static let all = [
    ShippedScenario(name: "mm8-queue", variant: "base", sizes: [10_000, 100_000]),
    ShippedScenario(name: "quickstart", variant: "base", sizes: [2_000, 10_000]),
    ShippedScenario(name: "quickstart", variant: "easy", sizes: [2_000, 10_000]),
    ShippedScenario(name: "skills", variant: "base", sizes: [2_000, 20_000]),
    ShippedScenario(name: "time-sharing", variant: "base", sizes: [2_000, 20_000]),
    ShippedScenario(name: "scheduler-tournament", variant: "base", sizes: [2_000, 20_000]),
  ]

  /// What may name the folder of scenarios.
  static let folderVariable = "APIARY_SCENARIOS"

  /// The folder of scenarios: that of `$APIARY_SCENARIOS`, or else the first `scenarios` with a `quickstart.toml` in or above the program's own folder, or in
  /// the current one; nil where there is none.
  public static let folder: String? = {
    if let given = ProcessInfo.processInfo.environment[folderVariable], !given.isEmpty { return given }
    var place = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    var places: [URL] = []
    while place.pathComponents.count > 1 {
      place.deleteLastPathComponent()
      places.append(place)
    }
    places.append(URL(filePath: FileManager.default.currentDirectoryPath))
    let folders = places.map { $0.appending(path: "scenarios").path }
    return folders.first { FileManager.default.fileExists(atPath: $0 + "/quickstart.toml") }
  }()

  static var benchmarks: [Benchmark] {
    guard let folder else { return [] }
    return all.flatMap { scenario in scenario.sizes.map { scenario.benchmark(tasks: $0, folder: folder) } }
  }

  static var families: [SizeFamily] {
    guard let folder else { return [] }
    return all.map { scenario in
      SizeFamily(
        "scenarios/\(scenario.name)-\(scenario.variant)", of: "tasks", sizes: [1_000, 3_000, 10_000, 30_000],
        longSizes: [100_000]
      ) { scenario.benchmark(tasks: $0, folder: folder) }
    }
  }

  private func benchmark(tasks: Int, folder: String) -> Benchmark {
    Benchmark("scenarios/\(name)-\(variant)-\(tasks)", unit: "event") { scale in
      let plan = try plan(tasks: scale.pick(full: tasks, tiny: tinySize), folder: folder)
      var events = 0
      var fingerprint = ""
      return PreparedBenchmark(
        run: {
          var executor = RunExecutor(plan.plan, policies: .standard)
          let report = try executor.execute()
          fingerprint = report.fingerprint
          events = Int(report.performance.events)
        },
        outcome: {
          defer { withExtendedLifetime(plan.folder) {} }
          return try outcome(plan.plan, tasks: tasks, fingerprint, events: events)
        })
    }
  }

  private func plan(tasks: Int, folder: String) throws(LabError) -> (plan: RunPlan, folder: TemporaryFolder) {
    let output = try TemporaryFolder(pathLength: 100)
    let document = try Laboratory.document("\(folder)/\(name).toml")
    let scenario = try Laboratory(policies: .standard).scenario(
      document, variant: variant, overrides: [Override(key: "workload.tasks", valueText: String(tasks))])
    let plan = RunPlan(
      scenario: scenario, seed: scenario.seed, folder: output.path, stem: "run", recordsPerformance: false)
    return (plan, output)
  }

  private func outcome(
    _ plan: RunPlan, tasks: Int, _ fingerprint: String, events: Int
  ) throws -> BenchmarkOutcome {
    let digest = try SHA256.hexDigest(ofFileAt: plan.outcomePath)
    let size = try FileManager.default.attributesOfItem(atPath: plan.outcomePath)[.size] as? Int ?? 0
    return BenchmarkOutcome(
      amount: events, digest: fingerprint,
      counters: [
        ExactCounter("events", of: "kernel", events),
        ExactCounter("file_bytes", of: "results", size, unit: "bytes"),
      ],
      behaviour: BenchmarkBehaviour(
        scenario: "\(name)-\(tasks)", variant: variant, seed: plan.seed, fingerprint: fingerprint,
        outcomeDigest: digest))
  }
}
