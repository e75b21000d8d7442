import Foundation
import Swarm
import TestSupport
import Testing
import Workloads

/// Workflows of WfCommons under HEFT, task by task against a program of its own.
@Suite(
  .enabled(
    if: SharedData.isAvailable && Tool.isInstalled(Tool.python),
    "needs the public workflows beside the checkout, and Python"))
struct WorkflowTraceTests {
  static let folder = SharedData.path("data/wfinstances")
  static let workflows = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  private static let speeds = ["1.0", "1.37", "0.81", "1.93"]

  private func run(_ name: String, bandwidth: Int) throws -> HiveOutcome {
    let workload = WorkloadConfiguration(source: .workflow(path: Self.folder + "/" + name))
    func load() throws -> any WorkloadSource {
      try workload.load(seed: 1, swarmSize: 4, horizon: .never).source
    }
    let groups = Self.speeds.compactMap(Double.init).map { AgentGroup(count: 1, speed: $0) }
    let configuration = HiveConfiguration(
      seed: 1, groups: groups, bandwidth: bandwidth == 0 ? nil : Double(bandwidth), graph: try load().graph)
    return try HiveTrial(configuration, makeSource: load).run("heft")
  }

  /// Agent, start and finish of every task, to the nanosecond; 5 to 1,121 tasks, some of which take no time.
  @Test(arguments: workflows, [0, 100_000_000]) func agrees(_ name: String, _ bandwidth: Int) throws {
    let outcome = try run(name, bandwidth: bandwidth)
    let rows = outcome.rows.task.indices.map {
      PythonHEFT.Row(
        agent: outcome.rows.firstAgent[$0], start: outcome.rows.startTime[$0],
        finish: outcome.rows.finishTime[$0])
    }
    let expected = try PythonHEFT.schedule(
      Self.folder + "/" + name, bandwidth: bandwidth, speeds: Self.speeds)
    let isEqual = rows == expected
    #expect(isEqual && !rows.isEmpty)
  }
}
