import Simulation
import Swarm
import TestSupport
import Testing

@testable import Workloads

/// Whole traces; the sums come from a separate program (Python's decimals).
@Suite(.enabled(if: SharedData.isAvailable)) struct SWFTraceTests {
  struct Expected: Sendable {
    let file: String
    let agents: Int
    let count: Int
    let cleaning: CleaningReport
    /// Seconds; the sums of submit times, work and estimates.
    let submits: Double
    let work: Double
    let estimates: Double
    let processors: Int
    let users: Int
  }

  static let traces = [
    Expected(
      file: "KTH-SP2-1996-2.swf", agents: 100, count: 28_481,
      cleaning: CleaningReport(dropped: 8, clamped: 475),
      submits: 432_801_540_937, work: 252_339_555, estimates: 389_572_200, processors: 218_206,
      users: 2_144_261),
    Expected(
      file: "kth-sp2-tie-free.swf", agents: 100, count: 28_481, cleaning: CleaningReport(),
      submits: 432_801_555_198.415, work: 252_353_783.445, estimates: 389_586_484.245, processors: 218_206,
      users: 2_144_261),
    Expected(
      file: "lublin_256.swf", agents: 256, count: 10_000, cleaning: CleaningReport(), submits: 39_781_557_652,
      work: 48_627_667, estimates: 48_627_667, processors: 221_010, users: -10_000),
  ]

  @Test(arguments: traces) func readsTheWholeTrace(_ trace: Expected) throws {
    let loaded = try SWFTests.load(SharedData.path("data/" + trace.file), agents: trace.agents)
    #expect(loaded.source.cleaning == trace.cleaning)
    let tasks = try loaded.all()
    #expect(tasks.count == trace.count)
    // Milliseconds keep the sums within 64 bits, and no trace has anything finer.
    func milliseconds(_ nanoseconds: (TaskDescription) -> Int64) -> Int64 {
      tasks.reduce(0) { $0 + nanoseconds($1) / 1_000_000 }
    }
    #expect(milliseconds { $0.submitTime.nanoseconds } == Int64(trace.submits * 1000))
    #expect(milliseconds { $0.work.nanoseconds } == Int64(trace.work * 1000))
    #expect(milliseconds { $0.estimate.nanoseconds } == Int64(trace.estimates * 1000))
    #expect(tasks.reduce(0) { $0 + Int($1.agents) } == trace.processors)
    #expect(tasks.reduce(0) { $0 + Int($1.user) } == trace.users)
  }

  @Test func givesTheFilesDigest() throws {
    let loaded = try SWFTests.load(SharedData.path("data/KTH-SP2-1996-2.swf"))
    // By coreutils' sha256sum.
    #expect(
      loaded.traceSHA256 == "df76b94e5f670db52179688a98deec3e1887d10adb39f96c900b8e92abb386ab")
  }
}
