import Scheduling
import Simulation
import Swarm
import TestSupport
import Testing

/// What holds for every policy on random workloads.
@Suite struct ConservationTests {
  static let policies = PolicyRegistry.standard.all.map(\.name)

  private func trial(seed: UInt64, agents: Int = 6) -> HiveTrial {
    // Some tasks need more agents than there are, and fail.
    let workload = RandomWorkload(count: 200, largestGang: 7, users: seed % 2 == 0 ? 5 : 0)
    return HiveTrial(workload.tasks(seed: seed), agents: agents, seed: seed)
  }

  /// Rows in order of submission, every task once, each as it was submitted.
  @Test(arguments: policies) func rowsAreInOrderOfSubmission(_ policy: String) throws {
    let trial = trial(seed: 31)
    let rows = try trial.run(policy).rows
    let tasks = RandomWorkload(count: 200, largestGang: 7).tasks(seed: 31)
    #expect(rows.task == tasks.map(\.id))
    #expect(rows.submitTime == tasks.map(\.submitTime.nanoseconds))
    #expect(rows.work == tasks.map(\.work.nanoseconds))
    #expect(rows.agents == tasks.map(\.agents))
    #expect(rows.priority == tasks.map(\.priority.rawValue))
    #expect(rows.readyTime == rows.submitTime)
  }

  /// Submitted = finished + failed + running + queued wherever the run is cut, in the summary and the rows.
  @Test(arguments: policies) func tasksAreConserved(_ policy: String) throws {
    for cut in stride(from: 0.0, through: 800, by: 50) {
      var trial = trial(seed: 32)
      trial.horizon = SimulationTime(seconds: cut)
      let outcome = try trial.run(policy)
      let counts = TaskStatus.allCases.map { status in outcome.statuses.count { $0 == status } }
      #expect(Double(outcome.rows.count) == outcome["tasks_submitted"])
      #expect(Double(counts[TaskStatus.finished.index]) == outcome["tasks_finished"])
      #expect(Double(counts[TaskStatus.failed.index]) == outcome["tasks_failed"])
      #expect(Double(counts[TaskStatus.running.index]) == outcome["tasks_running"])
      #expect(Double(counts[TaskStatus.queued.index]) == outcome["tasks_queued"])
      #expect(counts.reduce(0, +) == outcome.rows.count)
    }
  }

  /// Rows that leave in slices are those that leave at the end, and stepping changes nothing.
  @Test(arguments: policies) func slicesChangeNothing(_ policy: String) throws {
    let tasks = RandomWorkload(count: 6000, longestGap: 5, largestGang: 4).tasks(seed: 33)
    var trial = HiveTrial(tasks, agents: 12)
    let whole = try trial.run(policy)
    trial.step = SimulationDuration(seconds: 50)
    let stepped = try trial.run(policy)
    #expect(whole.rows == stepped.rows)
    #expect(whole.fingerprint == stepped.fingerprint)
    #expect(whole.eventCount == stepped.eventCount)
    #expect(whole.summary.allSatisfy { stepped[$0.key].isClose(to: $0.value, within: 0) })
  }

  @Test(arguments: policies) func sameSeedSameRun(_ policy: String) throws {
    let first = try trial(seed: 34).run(policy)
    let second = try trial(seed: 34).run(policy)
    #expect(first.rows == second.rows)
    #expect(first.fingerprint == second.fingerprint)
  }
}

extension TaskStatus {
  fileprivate var index: Int { Int(rawValue) }
}
