import Foundation
import TestSupport
import Testing

/// `bench` and `soak`, as they are run.
@Suite(.enabled(if: Apiary.isBuilt, "there is no build of the command"))
struct BenchTests {
  private static let tiny: [String: String?] = ["APIARY_BENCHMARK_SCALE": "tiny"]

  private struct Record: Decodable {
    struct Entry: Decodable, Equatable {
      struct Counter: Decodable, Equatable {
        let name: String
        let subsystem: String
        let unit: String
        let value: Int
      }

      let name: String
      let digest: String
      let counters: [Counter]
    }

    struct Behaviour: Decodable, Equatable {
      let name: String
      let variant: String
      let fingerprint: String
      let outcome_digest: String
    }

    let schema: String
    let schema_version: Int
    let benchmarks: [Entry]
    let scenarios: [Behaviour]
  }

  private func record(_ arguments: [String]) throws -> Record {
    let outcome = try Apiary.run(
      ["bench"] + arguments + ["--format", "json", "-q"], in: try Workplace(), environment: Self.tiny)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
    return try JSONDecoder().decode(Record.self, from: Data(outcome.output.utf8))
  }

  /// All benchmarks, tiny: digests and exact counts are those of any other process, however many others ran before.
  @Test func exactCountsAreTheSameInEveryProcess() throws {
    let all = try record(["--repetitions", "1"])
    #expect(all.schema == "apiary-measurement" && all.schema_version == 1)
    #expect(all.benchmarks.count > 100 && all.scenarios.count == 12)
    #expect(all.benchmarks.allSatisfy { !$0.digest.isEmpty && $0.counters.count >= 2 })
    let again = try record(["--repetitions", "2", "kernel/*", "results/", "scenarios/", "learning/train-64*"])
    #expect(again.benchmarks.count > 20)
    for entry in again.benchmarks {
      let first = try #require(all.benchmarks.first { $0.name == entry.name })
      #expect(entry == first)
    }
    #expect(again.scenarios == all.scenarios)
  }

  /// The tables and the registry do not mix, and what is meant must be there.
  @Test(arguments: [
    ["kernel", "--time-box", "1"], ["kernel/", "--full"], ["no-such"], ["kernel/*", "--time-box", "0"],
    ["kernel/mm8-queue", "no-such"], ["--sizes", "no-such"], ["--sizes", "kernel/phold", "--exact"],
    ["--sizes", "kernel/phold", "--queue", "ladder"], ["kernel/mm8-queue", "--plot"],
  ])
  func wrongUsageIsRefused(_ arguments: [String]) throws {
    let outcome = try Apiary.run(["bench"] + arguments, in: try Workplace())
    #expect(outcome.status == 64 && outcome.output.isEmpty && !outcome.errors.isEmpty, "\(outcome)")
  }

  @Test func theListIsWhatIsRun() throws {
    let folder = try Workplace()
    let listed = try Apiary.run(["bench", "kernel/*", "--list"], in: folder)
    let names = listed.output.split(separator: "\n").map(String.init)
    #expect(try record(["kernel/*", "--repetitions", "1"]).benchmarks.map(\.name) == names)
  }

  /// HDF5's own reader finds the tables.
  @Test(.enabled(if: Tool.isInstalled(Tool.h5dump), "there is no h5dump"))
  func resultsCanBeKept() throws {
    let folder = try Workplace()
    let outcome = try Apiary.run(
      ["bench", "kernel/mm8-queue", "--repetitions", "3", "-o", "bench.h5"], in: folder,
      environment: Self.tiny)
    #expect(outcome.status == 0 && outcome.output.contains("allocations"), "\(outcome)")
    let dump = try Tool.run(
      Tool.h5dump, ["-d", "/metrics/metric", "-d", "/samples/repetition", folder.path("bench.h5")])
    #expect(dump.status == 0 && dump.output.contains("user_cpu") && dump.output.contains("peak_memory"))
    #expect(try Apiary.run(["show", "bench.h5"], in: folder).status == 0)
    #expect(try Apiary.run(["plot", "bench.h5"], in: folder).status == 65)
  }

  /// A line through five sizes, and a picture of it; two files of results, and a picture of their ratios.
  @Test func costsAreDrawnAgainstSizes() throws {
    struct Family: Decodable {
      struct Point: Decodable {
        let size: Int
        let nanoseconds: Double
      }

      let benchmarks: String
      let points: [Point]
      let exponent_low: Double
      let exponent: Double
      let exponent_high: Double
    }
    let folder = try Workplace()
    let outcome = try Apiary.run(
      [
        "bench", "--sizes", "scheduling/workflow-heft", "--repetitions", "1", "--format", "json", "--plot",
        "-o", "sizes.h5",
      ], in: folder, environment: Self.tiny)
    #expect(outcome.status == 0, "\(outcome)")
    let families = try JSONDecoder().decode([Family].self, from: Data(outcome.output.utf8))
    #expect(families.map(\.benchmarks) == ["scheduling/workflow-heft"])
    #expect(families[0].points.map(\.size) == [100, 300, 1_000, 3_000, 10_000])
    #expect(families[0].points.allSatisfy { $0.nanoseconds > 0 })
    #expect(families[0].exponent_low < families[0].exponent)
    #expect(families[0].exponent < families[0].exponent_high)
    let chart = folder.path("sizes-plots/scheduling-task-by-tasks-of-the-graph.svg")
    #expect(FileManager.default.fileExists(atPath: chart))
    let drawn = try Apiary.run(["plot", "sizes.h5", "sizes.h5", "-o", "charts"], in: folder)
    #expect(drawn.status == 0, "\(drawn)")
    #expect(FileManager.default.fileExists(atPath: folder.path("charts/sizes/before-after.svg")))
  }

  /// The same number three times of three, and the more the more is done.
  @Test(
    .enabled(
      if: ["/usr/bin/valgrind", "/usr/bin/strip", "/usr/bin/setarch"].allSatisfy(Tool.isInstalled),
      "there is no valgrind, strip or setarch"))
  func instructionsAreTheSameThreeTimes() throws {
    let counts = try (0..<3).map { _ in
      let entries = try record(["kernel/mm8-queue", "--exact", "--repetitions", "1"]).benchmarks
      return try #require(entries.first?.counters.first { $0.name == "instructions" }).value
    }
    #expect(Set(counts).count == 1, "\(counts)")
    // Ten thousand events of some hundred instructions each.
    #expect((500_000...50_000_000).contains(counts[0]))
  }

  @Test func aRunDoesNotLeak() throws {
    let folder = try Workplace()
    let scenario = Apiary.package.appending(path: "scenarios/quickstart.toml").path
    let outcome = try Apiary.run(
      ["soak", scenario, "--set", "workload.tasks=300", "--repeat", "15"], in: folder)
    #expect(outcome.status == 0 && outcome.output.contains("no growth shown"), "\(outcome)")
    #expect(try Apiary.run(["soak", scenario, "--repeat", "5"], in: folder).status == 64)
  }
}
