import Simulation
import Swarm
import TestSupport
import Testing

@Suite struct FaultTests {
  /// Runs tasks 10, 11 and 12 (the last of two agents) on three agents under a script.
  private func run(
    graph: TaskGraph? = nil, bandwidth: Double? = nil, _ script: @escaping ScriptedPolicy.Script
  ) throws -> HiveOutcome {
    let tasks: [TaskDescription] = [
      .test(10, at: 0, work: 4), .test(11, at: 1, work: 4), .test(12, at: 2, work: 4, agents: 2),
    ]
    let trial = HiveTrial(tasks, groups: [AgentGroup(count: 3)], graph: graph, bandwidth: bandwidth)
    return try ScriptedPolicy.$script.withValue(script) { try trial.run(ScriptedPolicy.self) }
  }

  /// Starts each task at its submission, the last one as told.
  private func lastStart(_ start: @escaping @Sendable (inout Assignments) -> Void) -> ScriptedPolicy.Script {
    { hive, assignments in
      switch hive.now.nanoseconds {
      case 0: assignments.start(0, on: 0)
      case 1_000_000_000: assignments.start(1, on: 2)
      case 2_000_000_000: start(&assignments)
      default: assignments.start(2)
      }
    }
  }

  private func at(_ seconds: Double) -> SimulationTime { SimulationTime(seconds: seconds) }

  @Test func rightScriptRuns() throws {
    // One agent is idle at 2 s; at 4 s, task 10's is as well.
    let outcome = try run(lastStart { _ in })
    #expect(outcome.starts == [0, 1, 4])
    #expect(outcome.rows.firstAgent == [0, 2, 0])
  }

  @Test func startedTwiceInOnePass() {
    #expect(throws: HiveFault.notStartable(task: 10, status: .running, time: .zero)) {
      try run { _, assignments in
        assignments.start(0)
        assignments.start(0)
      }
    }
  }

  @Test func startedWhileRunning() {
    #expect(throws: HiveFault.notStartable(task: 10, status: .running, time: at(2))) {
      try run(lastStart { $0.start(0, on: 1) })
    }
  }

  @Test func startedAfterItFinished() {
    #expect(throws: HiveFault.notStartable(task: 10, status: .finished, time: at(4))) {
      try run { hive, assignments in
        if hive.now == .zero || hive.now.seconds == 4 { assignments.start(0) }
      }
    }
  }

  @Test(arguments: [5, 3, -1]) func startedWhatDoesNotExist(_ task: TaskIndex) {
    #expect(throws: HiveFault.self) { try run(lastStart { $0.start(task) }) }
  }

  @Test func startedBeforeItsParentFinished() {
    let graph = TaskGraph(taskCount: 3, edges: [.init(parent: 0, child: 1, bytes: 0)])
    #expect(throws: HiveFault.notStartable(task: 11, status: .blocked, time: at(2))) {
      try run(graph: graph) { hive, assignments in
        if hive.now == .zero { assignments.start(0) }
        if hive.now.seconds == 2 { assignments.start(1) }
      }
    }
  }

  /// Task 11 holds agent 1 from 4 s and waits for the data of task 10 until 10 s; task 12 ends at 8 s.
  @Test func startedWhileItsDataTravels() {
    let graph = TaskGraph(taskCount: 3, edges: [.init(parent: 0, child: 1, bytes: 300)])
    #expect(throws: HiveFault.notStartable(task: 11, status: .queued, time: at(8))) {
      try run(graph: graph, bandwidth: 50) { hive, assignments in
        switch hive.now.nanoseconds {
        case 0: assignments.start(0, on: 0)
        case 4_000_000_000:
          assignments.start(1, on: 1)
          assignments.start(2, on: [0, 2])
        default: if hive.now.seconds == 8 { assignments.start(1, on: 2) }
        }
      }
    }
  }

  /// Faults of the agents that the last task, which needs two, is started on at 2 s, when agent 1 is idle.
  @Test(
    arguments: [
      [0, 1], [1, 2], [1], [1, 1], [1, 3], [-1, 1], [2, 1], [0, 1, 2], [],
    ] as [[Int32]])
  func wrongAgents(_ agents: [Int32]) {
    #expect(throws: HiveFault.badAgents(task: 12, agents: agents, needed: 2, idle: 1, time: at(2))) {
      try run(lastStart { $0.start(2, on: agents) })
    }
  }

  @Test func tooManyAgentsForTheIdle() {
    #expect(throws: HiveFault.badAgents(task: 12, agents: [], needed: 2, idle: 1, time: at(2))) {
      try run(lastStart { $0.start(2) })
    }
  }

  /// The gang must be named in ascending order; the same agents in that order would do.
  @Test func descendingAgents() throws {
    func script(_ gang: [Int32]) -> ScriptedPolicy.Script {
      { hive, assignments in if hive.now.seconds == 2 { assignments.start(2, on: gang) } }
    }
    #expect(throws: HiveFault.badAgents(task: 12, agents: [2, 0], needed: 2, idle: 3, time: at(2))) {
      try run(script([2, 0]))
    }
    #expect(throws: HiveFault.stalled(queued: 2, time: at(6))) { try run(script([0, 2])) }
  }

  @Test func neverStartingAnythingIsAStall() {
    #expect(throws: HiveFault.stalled(queued: 3, time: at(2))) { try run { _, _ in } }
  }

  @Test func forgettingATaskIsAStall() {
    #expect(throws: HiveFault.stalled(queued: 1, time: at(6))) {
      try run { hive, assignments in
        if hive.now == .zero { assignments.start(0) }
        if hive.now.seconds == 2 { assignments.start(2) }
      }
    }
  }

  @Test func endBeyondRepresentableTime() {
    let tasks = [
      TaskDescription(
        id: 5, submitTime: SimulationTime(seconds: 1),
        work: SimulationDuration(nanoseconds: .max - 999_999_999),
        estimate: .zero)
    ]
    #expect(throws: HiveFault.timeOverflow(task: 5, time: at(1))) {
      try HiveTrial(tasks, agents: 1).run("first-come-first-served")
    }
    // A slow agent overflows where the work itself does not.
    let slow = HiveTrial(
      [.test(6, at: 1, work: 9e9)], groups: [AgentGroup(count: 1, speed: 1e-3)])
    #expect(throws: HiveFault.timeOverflow(task: 6, time: at(1))) { try slow.run("easy-backfilling") }
  }

  @Test func faultsNameTheirFacts() {
    let faults: [(HiveFault, [String])] = [
      (.notStartable(task: 7, status: .finished, time: at(2.5)), ["task 7", "2.5 s", "finished"]),
      (.badAgents(task: 7, agents: [3, 4], needed: 1, idle: 9, time: at(1)), ["3, 4", "1", "9"]),
      (.timeOverflow(task: 7, time: at(1)), ["task 7", "292 years"]),
      (.notConserved(submitted: 10, finished: 1, failed: 2, running: 3, queued: 5), ["10 submitted", "5"]),
      (.stalled(queued: 12, time: at(4)), ["12 tasks", "4.0 s"]),
    ]
    for (fault, facts) in faults {
      let text = String(describing: fault)
      #expect(!text.contains("\n"))
      for fact in facts { #expect(text.contains(fact), "\(text)") }
    }
  }
}
