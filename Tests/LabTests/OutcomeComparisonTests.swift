import Foundation
import Results
import Swarm
import Testing

@testable import Lab

/// What a comparison of two outcome files finds.
@Suite struct OutcomeComparisonTests {
  private static let metric = Metric(
    "mean_wait", unit: "s", meaning: "mean of start − submit", preference: .smaller)

  /// Writes an outcome of tasks that start a second after their submission, and one more column of seconds.
  private static func write(
    _ name: String, in folder: TemporaryFolder, seed: UInt64 = 1, submits: [Int64] = [1, 2, 3, 4],
    unstarted: Int? = nil, names: [String] = [], wait: Double = .nan
  ) throws -> String {
    let path = "\(folder.path)/\(name)"
    let writer = try OutcomeWriter(
      path: path,
      attributes: OutcomeAttributes(
        title: "t", scenarioName: "s", scenarioText: "text", scenarioSHA256: "00", seed: seed,
        softwareVersion: "0.1.0"), hasTaskNames: !names.isEmpty)
    var table = TaskTable()
    for (index, submit) in submits.enumerated() {
      table.task.append(Int64(index))
      table.submitTime.append(submit)
      table.readyTime.append(submit)
      table.startTime.append(index == unstarted ? TaskTable.missing : 1_000_000_000)
      table.finishTime.append(TaskTable.missing)
      table.work.append(1)
      table.agents.append(1)
      table.priority.append(1)
      table.status.append(1)
      table.firstAgent.append(-1)
    }
    try writer.append(tasks: table, names: names[...])
    try writer.append(series: SeriesTable())
    try writer.finish(summary: [MetricValue(metric, wait)], fingerprint: "00")
    return path
  }

  @Test func equalFilesAgree() throws {
    let folder = try TemporaryFolder()
    let comparison = try OutcomeComparison(
      Self.write("a.h5", in: folder), Self.write("b.h5", in: folder))
    #expect(comparison.agrees && comparison.differences.isEmpty && comparison.firstByte == nil)
  }

  @Test func valuesAreToldFromTheFirstIndexOn() throws {
    let folder = try TemporaryFolder()
    let comparison = try OutcomeComparison(
      Self.write("a.h5", in: folder, seed: 1, unstarted: 2),
      Self.write("b.h5", in: folder, seed: 2, submits: [1, 2_000_000_002, 3, 5], wait: 0.5))
    #expect(!comparison.agrees)
    #expect(
      comparison.differences == [
        OutcomeDifference(kind: .attribute, object: "@seed", index: nil, count: 1, first: "1", second: "2"),
        OutcomeDifference(
          kind: .values, object: "tasks/submit_time", index: 1, count: 2, first: "2e-09",
          second: "2.000000002"),
        OutcomeDifference(
          kind: .values, object: "tasks/ready_time", index: 1, count: 2, first: "2e-09",
          second: "2.000000002"),
        OutcomeDifference(
          kind: .values, object: "tasks/start_time", index: 2, count: 1, first: "nan", second: "1.0"),
        OutcomeDifference(
          kind: .values, object: "summary/mean_wait", index: 0, count: 1, first: "nan", second: "0.5"),
      ])
  }

  @Test func missingRowsAndColumnsAreTold() throws {
    let folder = try TemporaryFolder()
    let comparison = try OutcomeComparison(
      Self.write("a.h5", in: folder), Self.write("b.h5", in: folder, submits: [1, 2], names: ["x", "y"]))
    let places = comparison.differences.map { "\($0.kind) \($0.object) \($0.index ?? -1) \($0.count)" }
    #expect(places.contains("count tasks/task 2 2"))
    #expect(places.contains("count tasks/status 2 2"))
    #expect(comparison.differences.last { $0.kind == .presence }?.object == "tasks/name")
    #expect(comparison.differences.last { $0.kind == .presence }?.second == "present")
  }

  @Test func aTailIsADifference() throws {
    let folder = try TemporaryFolder()
    let path = try Self.write("a.h5", in: folder)
    let bytes = try Data(contentsOf: URL(filePath: path))
    try (bytes + [0]).write(to: URL(filePath: "\(folder.path)/b.h5"))
    #expect(try OutcomeComparison(path, "\(folder.path)/b.h5").firstByte == bytes.count)
  }

  @Test func whatIsNotThereIsAnError() throws {
    let folder = try TemporaryFolder()
    let path = try Self.write("a.h5", in: folder)
    #expect(throws: LabError.self) { try OutcomeComparison(path, "\(folder.path)/none.h5") }
  }
}
