import Scheduling
import Simulation
import Swarm
import TestSupport
import Testing

/// Every registered policy is saved and restored at random instants; one that forgets something of what it keeps
/// comes to other decisions.
@Suite struct SnapshotTests {
  static let policies = PolicyRegistry.standard.all.map(\.name)

  /// Random instants within a schedule, ascending.
  private static func instants(_ count: Int, until end: Double, seed: UInt64) -> [SimulationTime] {
    var stream = RandomStream.test(seed)
    return (0..<count).map { _ in SimulationTime(seconds: (end * stream.uniform()).rounded()) }.sorted()
  }

  private static func expectEqual(
    _ restored: HiveOutcome, _ undisturbed: HiveOutcome, _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(restored.rows == undisturbed.rows, "\(what)", sourceLocation: sourceLocation)
    #expect(restored.fingerprint == undisturbed.fingerprint, "\(what)", sourceLocation: sourceLocation)
    #expect(restored.trail == undisturbed.trail, "\(what)", sourceLocation: sourceLocation)
    #expect(restored.eventCount == undisturbed.eventCount, "\(what)", sourceLocation: sourceLocation)
    #expect(restored.end == undisturbed.end, "\(what)", sourceLocation: sourceLocation)
    for (name, value) in undisturbed.summary {
      #expect(
        restored[name].bitPattern == value.bitPattern, "\(what): \(name)", sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: policies) func goesOnAsIfNothingHadHappened(_ policy: String) throws {
    for (shape, agents) in ReferenceTests.shapes {
      for seed in UInt64(301)...304 {
        let trial = HiveTrial(shape.tasks(seed: seed), agents: agents, seed: seed)
        let undisturbed = try trial.run(policy)
        let instants = Self.instants(5, until: undisturbed.end.seconds, seed: seed)
        let restored = try trial.run(Array(repeating: policy, count: 6), savingAt: instants)
        Self.expectEqual(restored, undisturbed, "\(policy), seed \(seed)")
      }
    }
  }

  /// A workflow whose data travels, on agents of two speeds.
  private static func workflow(seed: UInt64) -> HiveTrial {
    var stream = RandomStream.test(seed)
    let tasks = (0..<60).map {
      TaskDescription.test(
        $0, at: 0, work: Double(1 + stream.uniform(below: 9)), agents: Int32(1 + stream.uniform(below: 2)))
    }
    var edges: [TaskGraph.Edge] = []
    for child in 1..<60 {
      for parent in 0..<child where stream.uniform(below: 15) == 0 {
        edges.append(
          .init(parent: Int32(parent), child: Int32(child), bytes: Int64(stream.uniform(below: 500))))
      }
    }
    return HiveTrial(
      tasks, groups: [AgentGroup(count: 3), AgentGroup(count: 2, speed: 3)], seed: seed,
      graph: TaskGraph(taskCount: 60, edges: edges), bandwidth: 100)
  }

  @Test(arguments: policies) func workflowsGoOnToo(_ policy: String) throws {
    for seed in UInt64(311)...316 {
      let trial = Self.workflow(seed: seed)
      let undisturbed = try trial.run(policy)
      let instants = Self.instants(4, until: undisturbed.end.seconds, seed: seed)
      let restored = try trial.run(Array(repeating: policy, count: 5), savingAt: instants)
      Self.expectEqual(restored, undisturbed, "\(policy), seed \(seed)")
    }
  }

  /// Every policy takes over from some of those whose tasks agents serve in the same way, and hands over to some, gangs,
  /// workflows and data on its way included.
  @Test(arguments: policies) func anotherPolicyTakesOver(_ policy: String) throws {
    let discipline = PolicyRegistry.standard.policy(named: policy)?.discipline
    let alike = PolicyRegistry.standard.all.filter { $0.discipline == discipline }.map(\.name)
    let position = try #require(alike.firstIndex(of: policy))
    // Steps around the circle of policies, of which each is some policy's step back.
    for (step, seed) in zip([1, 2, 5, 11], UInt64(321)...) where step < alike.count {
      let other = alike[(position + step) % alike.count]
      let jobs = RandomWorkload(largestGang: 4).tasks(seed: seed)
      for trial in [HiveTrial(jobs, agents: 4, seed: seed), Self.workflow(seed: seed)] {
        try Self.expectTakeover(of: policy, by: other, trial, seed: seed)
      }
    }
  }

  private static func expectTakeover(of policy: String, by other: String, _ trial: HiveTrial, seed: UInt64)
    throws
  {
    let undisturbed = try trial.run(policy)
    let instants = Self.instants(2, until: undisturbed.end.seconds / 2, seed: seed)
    let outcome = try trial.run([policy, other, policy], savingAt: instants)
    #expect(outcome["tasks_finished"] == undisturbed["tasks_finished"], "\(policy), \(other), \(seed)")
    let before = undisturbed.rows.startTime.indices.filter {
      undisturbed.rows.startTime[$0] < instants[0].nanoseconds
    }
    #expect(
      before.allSatisfy { outcome.rows.startTime[$0] == undisturbed.rows.startTime[$0] },
      "\(other) changed the past of \(policy)")
  }

  /// What runs to its end cannot be stopped or share agents from some instant on: the archive is refused.
  @Test func otherDisciplinesAreRefused() throws {
    let policies = ["first-fit", "srpt", "processor-sharing"]
    let trial = HiveTrial(RandomWorkload().tasks(seed: 331), agents: 3)
    for policy in policies {
      for other in policies where other != policy {
        #expect(throws: (any Error).self) {
          try trial.run([policy, other], savingAt: [SimulationTime(seconds: 60)])
        }
      }
    }
  }

  /// What runs ends at 10 s; EASY that takes over at 1 s must know, so that it lets the short task jump ahead of
  /// the wide one, and not the long one.
  @Test func backfillingKnowsWhatRuns() throws {
    let tasks: [TaskDescription] = [
      .test(0, at: 0, work: 10, agents: 2), .test(1, at: 0.5, work: 5, agents: 3),
      .test(2, at: 0.5, work: 20), .test(3, at: 0.5, work: 4),
    ]
    let trial = HiveTrial(tasks, agents: 3)
    let outcome = try trial.run(
      ["first-come-first-served", "easy-backfilling"], savingAt: [SimulationTime(seconds: 1)])
    #expect(outcome.starts == [0, 10, 15, 1])
    #expect(try trial.run("first-come-first-served").starts == [0, 10, 15, 15])
  }

  /// Tasks after the instant come from another source; those before are as they were.
  @Test func tasksOfAnotherSourceFollow() throws {
    let first = (0..<20).map { TaskDescription.test($0, at: Double($0), work: 1) }
    let second = (0..<40).map { TaskDescription.test($0, at: Double($0) / 2 + 0.25, work: 3) }
    let configuration = HiveConfiguration(seed: 1, groups: [AgentGroup(count: 100)])
    let policy = try #require(PolicyRegistry.standard.policy(named: "first-fit"))
    let instant = SimulationTime(seconds: 9.25)
    var source: any WorkloadSource = ArraySource(first)
    var hive = policy.makeRun(configuration)
    _ = try hive.prepare(&source)
    _ = try hive.runSlice(instant, &source)
    var saved = SnapshotArchive()
    hive.save(&saved)
    hive = policy.makeRun(configuration)
    source = ArraySource(second)
    var archive = SnapshotArchive(reading: saved.bytes)
    try hive.restore(&archive, &source, Continuation(at: instant, hasNewTasks: true))
    #expect(archive.isExhausted)
    while try hive.runSlice(.never, &source) != .exhausted {}
    var rows = TaskTable()
    hive.drain(&rows, true)
    let before = (0..<10).map(Double.init)
    let after = (19..<40).map { Double($0) / 2 + 0.25 }
    let submitted = rows.submitTime.map { Double($0) / 1e9 }
    #expect(submitted == before + after.filter { $0 > 9.25 })
    #expect(rows.task == Array(Int64(0)..<31))
  }

  /// No archive but the right one is read, and none makes the program trap.
  @Test func damagedArchivesAreRefused() throws {
    let trial = HiveTrial(RandomWorkload(count: 30, largestGang: 3).tasks(seed: 5), agents: 3)
    let policy = try #require(PolicyRegistry.standard.policy(named: "least-loaded"))
    var source = try trial.makeSource()
    let hive = policy.makeRun(trial.configuration)
    _ = try hive.prepare(&source)
    _ = try hive.runSlice(SimulationTime(seconds: 60), &source)
    var saved = SnapshotArchive()
    hive.save(&saved)
    for length in stride(from: 0, to: saved.bytes.count, by: 7) {
      var source = try trial.makeSource()
      var archive = SnapshotArchive(reading: Array(saved.bytes[..<length]))
      try policy.makeRun(trial.configuration).restore(&archive, &source, Continuation(at: .zero))
      #expect(archive.hasFailed)
    }
    var other = try trial.makeSource()
    var archive = SnapshotArchive(reading: saved.bytes)
    let fewer = HiveConfiguration(seed: 1, groups: [AgentGroup(count: 2)])
    try policy.makeRun(fewer).restore(&archive, &other, Continuation(at: .zero))
    #expect(archive.hasFailed)
  }
}
