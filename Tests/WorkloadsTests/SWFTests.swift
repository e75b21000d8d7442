import Foundation
import Simulation
import Swarm
import TestSupport
import Testing

@testable import Workloads

@Suite struct SWFTests {
  static func load(
    text: String, agents: Int = 100, _ change: (inout WorkloadConfiguration) -> Void = { _ in }
  ) throws -> LoadedWorkload {
    let folder = try TemporaryFolder()
    return try load(folder.write(text, as: "t.swf"), agents: agents, change)
  }

  static func load(
    _ path: String, agents: Int = 100, _ change: (inout WorkloadConfiguration) -> Void = { _ in }
  ) throws -> LoadedWorkload {
    var configuration = WorkloadConfiguration(source: .swf(path: path))
    change(&configuration)
    return try configuration.load(agents: agents)
  }

  @Test func readsAJob() throws {
    let loaded = try Self.load(
      text: "; a comment\n\n  7\t1.5 -1 20.25 3 -1 -1 4 30 -1 1 12 -1 -1 -1 -1 -1 -1 \r\n")
    #expect(
      try loaded.all() == [
        TaskDescription(
          id: 7, submitTime: SimulationTime(seconds: 1.5), work: SimulationDuration(seconds: 20.25),
          estimate: SimulationDuration(seconds: 30), agents: 4, user: 12)
      ])
  }

  /// One line for each rule of the cleaning.
  @Test func cleans() throws {
    let loaded = try Self.load(
      text: """
        1 0 -1 10 5 -1 -1 -1 -1
        2 0 -1 10 5 -1 -1 0 4 -1 5 3
        3 0 -1 0 5 -1 -1 5 20
        4 0 -1 -1 5 -1 -1 5 20
        5 0 -1 10 0 -1 -1 -1 20
        6 0 -1 10 5 -1 -1 101 20
        7 -1 -1 10 5 -1 -1 5 20
        8 3 -1 10 5 -1 -1 100 20
        """)
    #expect(loaded.source.cleaning == CleaningReport(dropped: 5, clamped: 1))
    let tasks = try loaded.all()
    #expect(tasks.map(\.id) == [1, 2, 8])
    #expect(tasks.map(\.agents) == [5, 5, 100])
    #expect(tasks.map { $0.work.seconds } == [10, 4, 10])
    #expect(tasks.map { $0.estimate.seconds } == [10, 4, 20])
    #expect(tasks.map(\.user) == [-1, 3, -1])
  }

  @Test func perfectEstimatesAreTheCleanedRunTimes() throws {
    let tasks = try Self.load(text: "1 0 -1 10 5 -1 -1 -1 4\n2 0 -1 10 5 -1 -1 -1 40") {
      $0.estimates = .perfect
    }
    .all()
    #expect(tasks.map { $0.estimate.seconds } == [4, 10])
  }

  @Test func appliesLoadAndDeadlineFactors() throws {
    let tasks = try Self.load(text: "1 10 -1 4 5 -1 -1 5 4\n2 13 -1 4 5 -1 -1 5 4\n3 20 -1 4 5 -1 -1 5 4") {
      $0.loadFactor = 3
      $0.deadlineFactor = 2.5
    }.all()
    #expect(tasks.map { $0.submitTime.nanoseconds } == [10_000_000_000, 11_000_000_000, 13_333_333_333])
    #expect(tasks[1].deadline.seconds == 21)
  }

  @Test func sortsWhatIsOutOfOrder() throws {
    let job = "-1 4 5 -1 -1 5 4"
    let loaded = try Self.load(text: "1 9 \(job)\n2 5 \(job)\n3 9 \(job)\n4 5 \(job)\n5 0 \(job)\n")
    #expect(loaded.source is SortedTraceSource)
    #expect(try loaded.all(block: 2).map(\.id) == [5, 2, 4, 1, 3])
  }

  static let good = "1 0 -1 10 5 -1 -1 5 20"
  @Test(arguments: [
    ("\(good)\n2 0 -1 1O 5 -1 -1 5 20", ":2:8: field 4 (run time): '1O' is not a number"),
    ("2 0 -1 NaN 5 -1 -1 5 20", ":1:8: field 4 (run time): 'NaN' is not a number"),
    ("2 0 -1", ":1:7: field 4 (run time) is missing: a job has 18 fields, and the first 9 are needed"),
    (
      "2 0 -1 9223372037 5 -1 -1 5 20",
      ":1:8: field 4 (run time): '9223372037' is not at most 2305843009 s (73 years)"
    ),
    (
      "2 1e400 -1 1 5 -1 -1 5 20",
      ":1:3: field 2 (submit time): '1e400' is not at most 2305843009 s (73 years)"
    ),
    (
      "1.5 0 -1 1 5 -1 -1 5 20",
      ":1:1: field 1 (job number): '1.5' is not a whole number that fits in 64 bits"
    ),
    (
      "1 0 -1 1 5 -1 -1 2.5 20",
      ":1:18: field 8 (requested processors): '2.5' is not a whole number that fits in 64 bits"
    ),
    ("\(good) x", ":1:24: field 10 (requested memory): 'x' is not a number"),
    (
      "\(good) -1 1 99999999999",
      ":1:29: field 12 (user): '99999999999' is not a user number that fits in 32 bits"
    ),
    ("\(good) 1 1 1 1 1 1 1 1 1 19", ":1:42: the job has more than 18 fields"),
    ("", ": empty trace: it has no tasks"),
    ("; only\n\n; comments", ": empty trace: it has no tasks"),
    ("1 0 -1 0 5 -1 -1 5 20", ": empty trace: its only task cannot run and was dropped"),
    (
      "1 0 -1 0 5 -1 -1 5 20\n2 0 -1 0 5 -1 -1 5 20",
      ": empty trace: none of its 2 tasks can run, and all were dropped"
    ),
    ("1 0 -1 \u{1B}[31m 5 -1 -1 5 20", ":1:8: field 4 (run time): '\\u{1B}[31m' is not a number"),
  ])
  func reportsFaults(_ text: String, _ expected: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, as: "t.swf")
    #expect(message { _ = try Self.load(path) } == path + expected)
  }

  @Test func refusesATruncatedGzip() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write((1...3000).map { "\($0) \($0) -1 \($0 * 7919 % 1000) 5 -1 -1 5 20\n" }.joined())
    let bytes = try folder.gzipped("trace")
    let path = try folder.write(bytes.prefix(bytes.count * 2 / 3), as: "cut.swf.gz")
    #expect(message { _ = try Self.load(path) } == "\(path): the gzip stream is truncated")
  }

  @Test func stretchingTooFarIsAnError() throws {
    let text = "1 0 -1 1 1 -1 -1 1 1\n2 1000000 -1 1 1 -1 -1 1 1"
    #expect(
      message { _ = try Self.load(text: text) { $0.loadFactor = 1e-5 } }
        == "load-factor: 1e-05 makes submit times pass 2305843009 s (73 years)")
  }
}
