import Scheduling
import Simulation
import Swarm
import TestSupport
import Testing

/// What must hold of schedules whatever the workload.
@Suite struct InvariantTests {
  /// Runs a trial under an audited policy.
  struct Audit: Sendable, CustomTestStringConvertible {
    let name: String
    let run: @Sendable (HiveTrial) throws -> HiveOutcome

    init<Policy: SchedulingPolicy>(_ name: String, _ policy: Policy.Type) {
      self.name = name
      run = { try $0.run(Audited<Policy>.self) }
    }

    var testDescription: String { name }
  }

  static let audits = [
    Audit("first-come-first-served", FirstComeFirstServed.self), Audit("first-fit", FirstFit.self),
    Audit("shortest-job-first", OrderedQueue<ShortestJobFirst>.self),
    Audit("priority", OrderedQueue<PriorityFirst>.self),
    Audit("earliest-deadline-first", OrderedQueue<EarliestDeadlineFirst>.self),
    Audit("easy-backfilling", Backfilling<EasyBackfilling>.self),
    Audit("easy-sjbf", Backfilling<EasyShortestBackfilledFirst>.self),
    Audit("easy-plus-plus", Backfilling<EasyPlusPlus>.self),
    Audit("conservative-backfilling", ConservativeBackfilling.self), Audit("best-fit", BestFit.self),
    Audit("last-come-first-served", LastComeFirstServed.self),
    Audit("longest-job-first", OrderedQueue<LongestJobFirst>.self),
    Audit("smallest-area-first", OrderedQueue<SmallestAreaFirst>.self),
    Audit("largest-area-first", OrderedQueue<LargestAreaFirst>.self), Audit("f1", OrderedQueue<F1>.self),
    Audit("f2", OrderedQueue<F2>.self), Audit("f3", OrderedQueue<F3>.self),
    Audit("f4", OrderedQueue<F4>.self), Audit("wfp3", ScoredQueue<WFP3>.self),
    Audit("unicep", ScoredQueue<UNICEP>.self), Audit("multifactor", ScoredQueue<Multifactor>.self),
    Audit("round-robin", Dispatch<RoundRobin>.self),
    Audit("random", Dispatch<RandomDispatch>.self), Audit("least-loaded", Dispatch<LeastLoaded>.self),
    Audit("power-of-two-choices", Dispatch<PowerOfTwoChoices>.self),
    Audit("srpt", PreemptiveQueue<ShortestRemainingProcessingTime>.self),
    Audit("least-attained-service", PreemptiveQueue<LeastAttainedService>.self),
    Audit("preemptive-priority", PreemptiveQueue<PreemptivePriority>.self),
    Audit("least-laxity-first", PreemptiveQueue<LeastLaxityFirst>.self),
    Audit("round-robin-quantum", FeedbackQueues<RoundRobinQuantum>.self),
    Audit("multi-level-feedback", FeedbackQueues<MultiLevelFeedback>.self),
    Audit("priority-aging", OrderedQueue<PriorityAging>.self),
    Audit("power-of-d-choices", Dispatch<PowerOfDChoices>.self),
    Audit("join-shortest-queue", Dispatch<JoinShortestQueue>.self),
    Audit("join-idle-queue", Dispatch<JoinIdleQueue>.self),
    Audit("size-interval-assignment", Dispatch<SizeIntervalAssignment>.self),
    Audit("late-binding", LateBinding.self), Audit("work-stealing", WorkStealing.self),
    Audit("best-match", Matching<BestMatch>.self), Audit("specialist-first", Matching<SpecialistFirst>.self),
    Audit("hungarian-assignment", HungarianAssignment.self),
    Audit("first-price-auction", Matching<FirstPriceAuction>.self),
    Audit("second-price-auction", Matching<SecondPriceAuction>.self), Audit("contract-net", ContractNet.self),
    Audit("ucb1", Matching<UpperConfidenceBound>.self),
    Audit("thompson-sampling", Matching<ThompsonSampling>.self),
  ]

  /// No agent holds two tasks, gangs are whole, nothing starts before it is ready, EASY keeps the head's
  /// reservations, first-fit leaves nothing that fits; and the audited policy is the registered one.
  @Test(arguments: audits) func decisionsAreSound(_ audit: Audit) throws {
    for (shape, agents) in ReferenceTests.shapes {
      for seed in UInt64(201)...204 {
        let trial = HiveTrial(shape.tasks(seed: seed), agents: agents, seed: seed)
        let outcome = try audit.run(trial)
        #expect(outcome["tasks_finished"] == Double(shape.count))
        #expect(try outcome.rows == trial.run(audit.name).rows)
      }
    }
  }

  /// The same on workflows with data that travels and agents of several speeds.
  @Test(arguments: audits) func decisionsAreSoundInWorkflows(_ audit: Audit) throws {
    for seed in UInt64(221)...224 {
      var stream = RandomStream.test(seed)
      let tasks = (0..<60).map { TaskDescription.test($0, at: 0, work: Double(1 + stream.uniform(below: 9))) }
      var edges: [TaskGraph.Edge] = []
      for child in 1..<60 {
        for parent in 0..<child where stream.uniform(below: 15) == 0 {
          edges.append(
            .init(parent: Int32(parent), child: Int32(child), bytes: Int64(stream.uniform(below: 500))))
        }
      }
      let trial = HiveTrial(
        tasks, groups: [AgentGroup(count: 3), AgentGroup(count: 2, speed: 3)], seed: seed,
        graph: TaskGraph(taskCount: 60, edges: edges), bandwidth: seed % 2 == 0 ? 100 : nil)
      let outcome = try audit.run(trial)
      #expect(outcome["tasks_finished"] == 60)
      for edge in edges {
        let (parent, child) = (Int(edge.parent), Int(edge.child))
        #expect(outcome.rows.finishTime[parent] <= outcome.rows.startTime[child])
      }
    }
  }

  @Test func firstComeFirstServedNeverOvertakes() throws {
    for (shape, agents) in ReferenceTests.shapes {
      let starts = try HiveTrial(shape.tasks(seed: 231), agents: agents).run("first-come-first-served").starts
      #expect(starts == starts.sorted())
    }
  }

  /// While a task of one agent waits, all agents are busy.
  @Test(arguments: [
    "first-come-first-served", "first-fit", "shortest-job-first", "priority", "earliest-deadline-first",
    "easy-backfilling", "easy-sjbf", "easy-plus-plus", "conservative-backfilling", "best-fit",
    "last-come-first-served", "longest-job-first", "smallest-area-first", "largest-area-first", "f1", "f2",
    "f3", "f4", "wfp3", "unicep", "multifactor",
  ])
  func noAgentIsIdleBesideASingleTask(_ policy: String) throws {
    for seed in UInt64(241)...245 {
      let tasks = RandomWorkload(longestGap: 5).tasks(seed: seed)
      let rows = try HiveTrial(tasks, agents: 4).run(policy).rows
      for index in tasks.indices where rows.startTime[index] > rows.submitTime[index] {
        for instant in rows.submitTime + rows.finishTime
        where rows.submitTime[index] <= instant && instant < rows.startTime[index] {
          let busy = tasks.indices.count { rows.startTime[$0] <= instant && instant < rows.finishTime[$0] }
          if busy != 4 { Issue.record("\(policy): \(busy) busy agents while task \(index) waits") }
        }
      }
    }
  }

  /// With one agent and equal tasks every policy that takes no turns is the same; the last to come has a choice.
  @Test func policiesAgreeWhereThereIsNothingToChoose() throws {
    let tasks = (0..<50).map { TaskDescription.test($0, at: Double($0 / 3), work: 2) }
    let starts = (0..<50).map { Double(2 * $0) }
    let others = [
      "processor-sharing", "round-robin-quantum", "least-attained-service", "multi-level-feedback",
      "last-come-first-served",
    ]
    for policy in PolicyRegistry.standard.all where !others.contains(policy.name) {
      #expect(try HiveTrial(tasks, agents: 1).run(policy.name).starts == starts, "\(policy.name)")
    }
  }
}
