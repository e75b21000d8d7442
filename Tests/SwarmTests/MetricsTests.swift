import Simulation
import Swarm
import TestSupport
import Testing

/// The metrics of a run that is small enough to be worked out by hand.
///
/// Two agents under first come, first served. In seconds after `offset`:
///
///     task  submit  work  agents  start  finish  wait  turnaround  slowdown  deadline
///     A     0       4     1       0      4       0     4           1         5
///     B     1       6     2       4      10      3     9           1.5       9 (1 late)
///     C     2       20    1       10     30      8     28          1.4
///     D     3       2     1       10     12      7     9           4.5       40
@Suite struct MetricsTests {
  static func trial(offset: Double = 0, users: Bool = true) -> HiveTrial {
    let tasks: [TaskDescription] = [
      .test(1, at: offset, work: 4, deadline: offset + 5, user: users ? 1 : -1),
      .test(2, at: offset + 1, work: 6, deadline: offset + 9, agents: 2, user: users ? 2 : -1),
      .test(3, at: offset + 2, work: 20, user: users ? 1 : -1),
      .test(4, at: offset + 3, work: 2, deadline: offset + 40, user: users ? 2 : -1),
    ]
    return HiveTrial(tasks, groups: [AgentGroup(count: 2, activeWatts: 3, idleWatts: 0.5)])
  }

  @Test(arguments: [0, 100]) func wholeRun(_ offset: Double) throws {
    let outcome = try Self.trial(offset: offset).run("first-come-first-served")
    #expect(outcome.starts == [0, 4, 10, 10].map { $0 + offset })
    #expect(outcome.finishes == [4, 10, 30, 12].map { $0 + offset })
    #expect(outcome.rows.firstAgent == [0, 0, 0, 1])
    #expect(outcome.statuses.allSatisfy { $0 == .finished })
    expect(
      outcome,
      [
        "tasks_submitted": 4, "tasks_finished": 4, "tasks_failed": 0, "tasks_queued": 0, "tasks_running": 0,
        "mean_wait": 4.5, "p50_wait": 3, "p95_wait": 8, "p99_wait": 8, "max_wait": 8,
        "mean_turnaround": 12.5, "mean_slowdown": 2.1, "mean_bounded_slowdown": 1.1,
        "deadline_miss_rate": 1.0 / 3, "mean_tardiness": 1.0 / 3,
        "makespan": 30, "utilisation": 38.0 / 60, "throughput": 4.0 / 30,
        // Users' mean slowdowns are 1.2 and 3: 4.2² / (2 · (1.44 + 9)).
        "jain_fairness": 17.64 / 20.88,
        // 38 agent seconds at 3 W and 22 at 0.5 W.
        "energy_used": 125,
        "mean_queue_length": 18.0 / 30, "max_queue_length": 3, "mean_running_tasks": 32.0 / 30,
        "mean_busy_agents": 38.0 / 30,
        // Four submissions, four completions, and a pass after each.
        "events": 16,
      ])
  }

  /// Agents are busy for 30 s and 8 s: 38² / (2 · (30² + 8²)).
  @Test func fairnessIsOfAgentsWhereThereAreNoUsers() throws {
    let outcome = try Self.trial(users: false).run("first-come-first-served")
    expect(outcome, ["jain_fairness": 1444.0 / 1928])
  }

  @Test func thresholdOfTheBoundedSlowdown() throws {
    var trial = Self.trial()
    trial.configuration.boundedSlowdownThreshold = SimulationDuration(seconds: 3)
    // 1, 1.5, 1.4 and 9/3.
    expect(try trial.run("first-come-first-served"), ["mean_bounded_slowdown": 6.9 / 4])
  }

  /// Only C and D were submitted at 2 s or later; levels are averaged from then on.
  @Test func warmUpLeavesTasksOut() throws {
    var trial = Self.trial(users: false)
    trial.configuration.warmUp = SimulationDuration(seconds: 2)
    let outcome = try trial.run("first-come-first-served")
    #expect(outcome.rows.count == 4)
    expect(
      outcome,
      [
        "tasks_submitted": 2, "tasks_finished": 2, "mean_wait": 7.5, "p50_wait": 7, "max_wait": 8,
        "mean_turnaround": 18.5, "mean_slowdown": 2.95, "mean_bounded_slowdown": 1.2,
        "deadline_miss_rate": 0, "mean_tardiness": 0, "makespan": 28, "utilisation": 22.0 / 56,
        "throughput": 2.0 / 28, "energy_used": 22 * 3 + 34 * 0.5,
        // C holds agent 0 for 20 s and D agent 1 for 2 s.
        "jain_fairness": 484.0 / 808,
        // From 2 s to 30 s: B waits 2 s more, C 8 s, D 7 s; A runs 2 s more, B 6 s, C 20 s, D 2 s.
        "mean_queue_length": 17.0 / 28, "mean_running_tasks": 30.0 / 28, "mean_busy_agents": 36.0 / 28,
      ])
  }

  /// Cut off at 11 s: C and D are running.
  @Test func runningTasksAreLeft() throws {
    var trial = Self.trial()
    trial.horizon = SimulationTime(seconds: 11)
    let outcome = try trial.run("first-come-first-served")
    #expect(outcome.statuses == [.finished, .finished, .running, .running])
    #expect(outcome.rows.startTime == [0, 4, 10, 10].map { $0 * 1_000_000_000 })
    #expect(
      outcome.rows.finishTime == [4_000_000_000, 10_000_000_000, TaskTable.missing, TaskTable.missing])
    #expect(outcome.end == trial.horizon)
    expect(
      outcome,
      [
        "tasks_submitted": 4, "tasks_finished": 2, "tasks_running": 2, "tasks_queued": 0, "mean_wait": 1.5,
        "makespan": 10, "utilisation": 16.0 / 20, "deadline_miss_rate": 0.5,
        "mean_queue_length": 18.0 / 11, "mean_busy_agents": 18.0 / 11,
      ])
  }

  /// Cut off at 9 s: C and D wait, and B, due at 9 s, cannot make it any more.
  @Test func queuedTasksAreLeft() throws {
    var trial = Self.trial()
    trial.horizon = SimulationTime(seconds: 9)
    let outcome = try trial.run("first-come-first-served")
    #expect(outcome.statuses == [.finished, .running, .queued, .queued])
    #expect(outcome.rows.startTime.suffix(2) == [TaskTable.missing, TaskTable.missing])
    #expect(outcome.rows.firstAgent == [0, 0, -1, -1])
    expect(
      outcome,
      [
        "tasks_finished": 1, "tasks_running": 1, "tasks_queued": 2, "deadline_miss_rate": 0.5,
        "mean_tardiness": 0, "mean_queue_length": 16.0 / 9,
      ])
  }

  /// Tasks after the horizon were never submitted.
  @Test func tasksAfterTheHorizonDoNotExist() throws {
    var trial = Self.trial()
    trial.horizon = SimulationTime(seconds: 2)
    let outcome = try trial.run("first-come-first-served")
    #expect(outcome.rows.task == [1, 2, 3])
    #expect(outcome["tasks_submitted"] == 3)
  }

  /// What no finished task has given is not a number, never 0.
  @Test func missingValuesAreNaN() throws {
    var cut = Self.trial()
    cut.horizon = SimulationTime(seconds: 3)
    let empty = HiveTrial([], agents: 2)
    for outcome in [try cut.run("first-come-first-served"), try empty.run("first-come-first-served")] {
      for metric in [
        "mean_wait", "p50_wait", "p95_wait", "p99_wait", "max_wait", "mean_turnaround", "mean_slowdown",
        "mean_bounded_slowdown", "deadline_miss_rate", "makespan", "utilisation", "throughput",
        "jain_fairness", "energy_used", "mean_tardiness",
      ] {
        #expect(outcome.summary[metric]?.isNaN == true, "\(metric)")
      }
      #expect(outcome["tasks_finished"] == 0)
    }
  }

  /// A task of no work ends at the instant of its start; it has a bounded slowdown but no slowdown.
  @Test func tasksThatTakeNoTime() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 5), .test(2, at: 1, work: 0), .test(3, at: 1, work: 5),
    ]
    let outcome = try HiveTrial(tasks, agents: 1).run("first-come-first-served")
    #expect(outcome.starts == [0, 5, 5])
    #expect(outcome.finishes == [5, 5, 10])
    expect(outcome, ["mean_slowdown": (1 + 9.0 / 5) / 2, "mean_bounded_slowdown": 1, "mean_wait": 8.0 / 3])
  }

  private func expect(_ outcome: HiveOutcome, _ metrics: [String: Double]) {
    for (name, value) in metrics.sorted(by: { $0.key < $1.key }) {
      #expect(outcome[name].isClose(to: value), "\(name): \(outcome[name]), not \(value)")
    }
  }
}
