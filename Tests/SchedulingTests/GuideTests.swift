import Foundation
import Simulation
import Swarm
import TestSupport
import Testing

@testable import Scheduling

/// What a reader of the guide writes, apart from what that reader may have written in this target.
enum Guide {
  // guide: policy
  /// Starts the task that has waited longest in proportion to its estimate; the first misfit blocks.
  ///
  /// A start costs O(n) for n waiting tasks. Source: Brinch Hansen, "Short-term scheduling in
  /// multiprogramming systems", SOSP 1971.
  public struct HighestResponseRatio: SchedulingPolicy {
    private var waiting: [TaskIndex] = []

    /// Begins with no task.
    public init(hive: HiveState) {}

    /// Adds the task; O(1).
    public mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) { waiting.append(task) }

    /// Does nothing: the hive itself counts the idle agents.
    public mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {}

    /// Starts tasks in order of their ratios while they fit, on the lowest-numbered idle agents.
    public mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
      var idle = hive.idleCount
      while idle > 0, let next = waiting.indices.max(by: { ratio($0, hive) < ratio($1, hive) }),
        hive.task(waiting[next]).agents <= idle
      {
        let task = waiting.remove(at: next)
        idle -= hive.task(task).agents
        assignments.start(task)
      }
    }

    private func ratio(_ position: Int, _ hive: HiveState) -> Double {
      let task = hive.task(waiting[position])
      return Double((hive.now - task.readyTime).nanoseconds) / Double(max(1, task.estimate.nanoseconds))
    }

    /// The waiting tasks: all that a checkpoint needs.
    public mutating func snapshot(_ archive: inout SnapshotArchive) { archive.plain(&waiting) }
  }
  // end

  // guide: test
  @Suite struct HighestResponseRatioTests {
    /// At 10 s task 1 has waited 9 s for work of 3 s, and task 2 has waited 1 s for work of 1 s.
    @Test func aLongWaitCountsMoreThanAShortEstimate() throws {
      let trial = HiveTrial(
        [.test(0, at: 0, work: 10), .test(1, at: 1, work: 3), .test(2, at: 9, work: 1)], agents: 1)
      #expect(try trial.run(HighestResponseRatio.self).starts == [0, 10, 13])
      #expect(try trial.run("shortest-job-first").starts == [0, 11, 10])
    }
  }
  // end

  /// The line that the guide puts in the registry.
  static let descriptor =
    // guide: registry
    PolicyDescriptor(
      "highest-response-ratio", HighestResponseRatio.self,
      "Longest wait in proportion to the estimate first.", source: "Brinch Hansen, SOSP 1971",
      check: "three tasks by hand")
  // end
}

/// The code of `docs/writing-a-policy.md`: it is compiled and run here, and the guide has to show the same text.
@Suite struct GuideTests {
  @Test func theDescriptorMakesRuns() throws {
    let trial = HiveTrial(RandomWorkload(largestGang: 4).tasks(seed: 5), agents: 8)
    let run = Guide.descriptor.makeRun(trial.configuration)
    var source = try trial.makeSource()
    _ = try run.prepare(&source)
    while try run.runSlice(.never, &source) != .exhausted {}
    #expect(run.fingerprint() == (try trial.run(Guide.HighestResponseRatio.self)).fingerprint)
    #expect(run.state().finishedCount == 120)
  }

  @Test func theGuideShowsWhatIsTestedHere() throws {
    let here = URL(filePath: #filePath)
    let root = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let guide = try String(contentsOf: root.appending(path: "docs/writing-a-policy.md"), encoding: .utf8)
    let source = try String(contentsOf: here, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    var shown = 0
    var example: [Substring]?
    var nesting = 0
    for line in source {
      let word = line.drop { $0 == " " }
      if word.hasPrefix("// guide: ") {
        example = []
        nesting = line.count - word.count == 2 ? 2 : 0
      } else if word == "// end", let lines = example {
        shown += 1
        #expect(guide.contains(lines.joined(separator: "\n")), "\(lines.joined(separator: "\n"))")
        example = nil
      } else {
        // What stands in the enumeration above has its indentation besides its own.
        example?.append(line.dropFirst(nesting))
      }
    }
    #expect(shown == 3)
    // What a reader has to write: all blocks of code but the commands.
    let blocks = guide.split(separator: "```").enumerated().filter { !$0.offset.isMultiple(of: 2) }
    let written = blocks.map(\.element).filter { $0.hasPrefix("swift") || $0.hasPrefix("toml") }
    #expect(written.count == 4)
    #expect(written.reduce(0) { $0 + $1.split(separator: "\n").count - 1 } < 60)
  }
}
