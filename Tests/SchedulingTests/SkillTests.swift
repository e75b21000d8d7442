import Scheduling
import Simulation
import Swarm
import TestSupport
import Testing

/// Kinds of tasks, and agents that differ in what they can do.
@Suite struct SkillTests {
  /// Those that do not take all agents for equal, as plans, reservations, sharing and preemption do.
  static let policies = [
    "first-come-first-served", "first-fit", "shortest-job-first", "priority", "earliest-deadline-first",
    "round-robin", "random", "least-loaded", "power-of-two-choices", "power-of-d-choices",
    "join-shortest-queue", "join-idle-queue", "size-interval-assignment", "late-binding", "work-stealing",
    "best-match", "specialist-first", "hungarian-assignment", "first-price-auction", "second-price-auction",
    "contract-net", "ucb1", "thompson-sampling", "last-come-first-served", "best-fit", "longest-job-first",
    "smallest-area-first", "largest-area-first", "f1", "f2", "f3", "f4", "wfp3", "unicep", "multifactor",
  ]

  private func trial(_ tasks: [TaskDescription], minimum: Double = 0, seed: UInt64 = 1) -> HiveTrial {
    let groups = [
      AgentGroup(count: 2, capabilities: [Capability("coding", 0.5)]),
      AgentGroup(count: 1, speed: 2, capabilities: [Capability("coding", 0.8), Capability("review", 0.4)]),
      AgentGroup(count: 2),
      AgentGroup(count: 1, capabilities: [Capability("review", 1), Capability("design", 0.2)]),
    ]
    var trial = HiveTrial(tasks, groups: groups, seed: seed)
    trial.configuration.kinds = ["coding", "review", "design"]
    trial.configuration.minimumProficiency = minimum
    return trial
  }

  private func task(_ id: Int64, at time: Double = 0, work: Double = 8, kind: UInt16) -> TaskDescription {
    var task = TaskDescription.test(id, at: time, work: work)
    task.kind = kind
    return task
  }

  @Test func tasksRunAtSpeedTimesProficiency() throws {
    let tasks = [task(0, kind: 0), task(1, kind: 1), task(2, kind: 1), task(3, kind: 2), task(4, kind: 2)]
    // The lowest-numbered idle agents that may: 0 codes at 0.5, 2 reviews at 2 × 0.4, 3 and 4 do all at 1.
    let outcome = try trial(tasks).run("first-come-first-served")
    #expect(outcome.rows.firstAgent == [0, 2, 3, 4, 5])
    #expect(outcome.finishes == [16, 10, 8, 8, 40])
  }

  @Test func theMinimumKeepsAgentsOut() throws {
    let outcome = try trial([task(0, kind: 0), task(1, kind: 1), task(2, kind: 2)], minimum: 0.6)
      .run("first-come-first-served")
    #expect(outcome.rows.firstAgent == [2, 3, 4])
  }

  @Test(arguments: SkillTests.policies) func tasksThatNobodyCanDoFail(_ policy: String) throws {
    var trial = HiveTrial(
      [task(0, kind: 1), task(1, kind: 0)],
      groups: [AgentGroup(count: 3, capabilities: [Capability("coding", 0.5)])])
    trial.configuration.kinds = ["coding", "review"]
    #expect(try trial.run(policy).statuses == [.failed, .finished])
  }

  /// Starts the task on the agent that may not do it.
  private struct Careless: SchedulingPolicy {
    private var tasks: [TaskIndex] = []
    init(hive: HiveState) {}
    mutating func taskBecameReady(_ task: TaskIndex, hive: HiveState) { tasks.append(task) }
    mutating func taskFinished(_ task: TaskIndex, hive: HiveState) {}
    mutating func assign(hive: HiveState, _ assignments: inout Assignments) {
      for task in tasks { assignments.start(task, on: 0) }
    }
    mutating func snapshot(_ archive: inout SnapshotArchive) { archive.plain(&tasks) }
  }

  @Test func theHiveRefusesAnAgentThatMayNot() throws {
    #expect(throws: HiveFault.self) { try trial([task(0, kind: 1)]).run(Careless.self) }
    #expect(try trial([task(0, kind: 0)]).run(Careless.self)["tasks_finished"] == 1)
  }

  /// Sharing does not tell agents apart.
  @Test func policiesThatShareAgentsSayThatTheyDoNotKnowKinds() throws {
    #expect(throws: HiveFault.kindsAreShared) { try trial([task(0, kind: 0)]).run("processor-sharing") }
  }

  private func randomTasks(_ seed: UInt64, largestGang: Int) -> [TaskDescription] {
    var stream = RandomStream.test(seed)
    return RandomWorkload(longestGap: 5, largestGang: largestGang).tasks(seed: seed).map {
      var task = $0
      task.kind = UInt16(stream.uniform(below: 3))
      return task
    }
  }

  /// The hive would fault if a policy chose an agent that may not, twice or not idle.
  @Test(arguments: SkillTests.policies) func everyPolicyChoosesAgentsThatMay(_ policy: String) throws {
    for seed in UInt64(401)...404 {
      for minimum in [0, 0.45] {
        let outcome = try trial(randomTasks(seed, largestGang: 3), minimum: minimum, seed: seed).run(policy)
        #expect(outcome["tasks_finished"] + outcome["tasks_failed"] == 120)
        #expect(outcome["tasks_queued"] == 0)
      }
    }
  }

  /// Nobody is idle beside a waiting task of one agent that it may run.
  @Test(arguments: [
    "best-match", "specialist-first", "hungarian-assignment", "first-price-auction", "second-price-auction",
    "contract-net", "ucb1", "thompson-sampling", "work-stealing",
  ])
  func noAgentIsIdleBesideATaskItMayRun(_ policy: String) throws {
    let able: [Set<Int32>] = [[0, 1, 2, 3, 4], [2, 3, 4, 5], [3, 4, 5]]
    for (seed, variation) in zip(
      UInt64(411)...414,
      [(StealAmount.one, VictimChoice.random), (.half, .nearest), (.one, .nearest), (.half, .random)])
    {
      let tasks = randomTasks(seed, largestGang: 1)
      var trial = trial(tasks, seed: seed)
      (trial.configuration.scheduler.steal, trial.configuration.scheduler.victim) = variation
      let rows = try trial.run(policy).rows
      for index in tasks.indices where rows.startTime[index] > rows.submitTime[index] {
        for instant in rows.submitTime + rows.finishTime
        where rows.submitTime[index] <= instant && instant < rows.startTime[index] {
          let busy = tasks.indices.filter { rows.startTime[$0] <= instant && instant < rows.finishTime[$0] }
            .map { rows.firstAgent[$0] }
          #expect(able[Int(tasks[index].kind)].isSubset(of: busy), "\(policy), task \(index)")
        }
      }
    }
  }
}
