import Foundation
import Results
import TestSupport
import Testing

/// Whole runs of the command against results that nobody here computed.
@Suite(.enabled(if: Apiary.isBuilt, "there is no release build of the command"))
struct PublishedResultTests {
  /// Job numbers and start times on which two independent simulators agree.
  private static func oracle() throws -> [(job: Int64, start: Double)] {
    let packed = try Tool.run("/usr/bin/gzip", ["-dc", SharedData.path("oracles/kth_tiefree_fcfs.csv.gz")])
    return packed.output.split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: ",")
      guard let job = Int64(cells[0]), let start = Double(cells[1]) else { return nil }
      return (job, start)
    }
  }

  private static func kth(policy: String, file: String) -> String {
    Scenarios.trace("swf", file).replacing("count = 4", with: "count = 100")
      .replacing("first-come-first-served", with: policy)
  }

  @Test(.enabled(if: SharedData.isAvailable))
  func firstComeFirstServedStartsEveryJobOfKTHAsTwoSimulatorsDo() throws {
    let folder = try Workplace()
    try folder.write(
      Self.kth(policy: "first-come-first-served", file: "kth-sp2-tie-free.swf"), to: "kth.toml")
    _ = try folder.outcomeBytes("kth.toml", to: "results")
    let outcome = try folder.outcome("results/outcome.h5")
    let expected = try Self.oracle().sorted { $0.job < $1.job }
    let starts = try outcome.tasks("start_time")
    let found = zip(try outcome.taskIDs(), starts).sorted { $0.0 < $1.0 }
    #expect(expected.count == 28_481)
    #expect(found.map(\.0) == expected.map(\.job))
    let differing = zip(found, expected).filter { $0.1 != $1.start }
    #expect(differing.isEmpty, "\(differing.count) starts differ")
  }

  @Test(.enabled(if: SharedData.isAvailable))
  func easyBackfillingGivesTheKnownSlowdownOnKTH() throws {
    let folder = try Workplace()
    try folder.write(Self.kth(policy: "easy-backfilling", file: "KTH-SP2-1996-2.swf"), to: "kth.toml")
    _ = try folder.outcomeBytes("kth.toml", to: "results")
    let outcome = try folder.outcome("results/outcome.h5")
    #expect(abs((outcome.metric("mean_bounded_slowdown") ?? .nan) - 92.687654) < 5e-7)
    #expect(outcome.metric("tasks_finished") == 28_481)
    #expect(outcome.metric("records_dropped") == 8)
    #expect(outcome.metric("records_clamped") == 475)
  }

  /// Batch means of one long run: 20 batches of about 14,000 s, hundreds of relaxation times of this queue
  /// each (1 / (8 (1 - √0.9)²) ≈ 47 s), so that their means are independent for all practical purposes.
  @Test func theWaitInAnMM8QueueIsErlangs() throws {
    let folder = try Workplace()
    let scenario = Apiary.package.appending(path: "scenarios/mm8-queue.toml").path
    _ = try folder.outcomeBytes(scenario, to: "results", ["--set", "workload.tasks=2000000"])
    let outcome = try folder.outcome("results/outcome.h5")
    let submits = try outcome.tasks("submit_time")
    let starts = try outcome.tasks("start_time")
    #expect(submits.count == 2_000_000)
    let means = Self.batchMeans(submits, starts, warmUp: 1000, batches: 20)
    let mean = means.reduce(0, +) / 20
    let variance = means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 19
    // The 0.995-quantile of Student's t with 19 degrees of freedom.
    let halfWidth = 2.860935 * (variance / 20).squareRoot()
    #expect(abs(mean - 0.876916237682822) < halfWidth)
    // An interval that holds everything would show nothing.
    #expect(halfWidth < 0.05 * mean)
    #expect(abs(mean - (outcome.metric("mean_wait") ?? .nan)) < 0.001 * mean)
  }

  private static func batchMeans(
    _ submits: [Double], _ starts: [Double], warmUp: Double, batches: Int
  ) -> [Double] {
    let first = submits.firstIndex { $0 >= warmUp } ?? submits.count
    let length = (submits.count - first) / batches
    return (0..<batches).map { batch in
      var sum = 0.0
      for task in (first + batch * length)..<(first + (batch + 1) * length) {
        sum += starts[task] - submits[task]
      }
      return sum / Double(length)
    }
  }
}
