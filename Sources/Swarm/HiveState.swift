public import Simulation

/// The agents, tasks and levels of a hive: what its policy sees, read-only.
public struct HiveState: Sendable {
  /// The seed of all random streams of the run.
  public let seed: UInt64
  /// What the scenario sets for the policy.
  public let scheduler: SchedulerSettings
  /// Who decides where the policy is a program of its own.
  public let decider: (any ExternalDecider)?
  /// What estimates run times in place of the submitters, where something does.
  var estimator: (any RunTimeEstimator)?
  /// The present instant.
  public internal(set) var now = SimulationTime(nanoseconds: .min)
  var agents: AgentPool
  var tasks: TaskStore
  /// How the agents serve tasks.
  let discipline: ServiceDiscipline
  /// Whether run times are estimated, which looking at the estimator itself would copy it for; here, where it takes no room.
  let hasEstimator: Bool
  /// What all running tasks share, where they do.
  var sharing: SharedService?
  var dependencies: DependencyTracker?
  /// Ready tasks that do not run: those that were stopped are among them.
  public internal(set) var queueLength = 0
  /// Tasks that run; those that hold agents and wait for data are in the queue still.
  public internal(set) var runningCount = 0
  /// Submitted tasks that wait for others to finish.
  public internal(set) var blockedCount = 0
  /// Tasks that have finished, those of the warm-up included.
  public internal(set) var finishedCount = 0
  /// Tasks that can never run, those of the warm-up included.
  public internal(set) var failedCount = 0
  var tally: RunTally
  var integrals: LevelIntegrals
  /// Messages between the policy and the agents, as the policy counts them.
  public internal(set) var messageCount = 0
  /// What agents have paid for tasks in auctions.
  public internal(set) var payments = 0.0
  /// What broke, where something did: the run ends with it.
  public internal(set) var fault: HiveFault?

  init(_ configuration: HiveConfiguration, discipline: ServiceDiscipline = .runToCompletion) {
    self.discipline = discipline
    tasks = TaskStore(keepsProgress: discipline != .runToCompletion)
    seed = configuration.seed
    scheduler = configuration.scheduler
    decider = configuration.decider
    estimator = configuration.estimator
    hasEstimator = configuration.estimator != nil
    agents = AgentPool(configuration.groups, skills: SkillTable(configuration))
    dependencies = configuration.graph.map { DependencyTracker($0, bandwidth: configuration.bandwidth) }
    let warmUpEnd = SimulationTime.zero + configuration.warmUp
    tally = RunTally(
      warmUpEnd: warmUpEnd, slowdownThreshold: configuration.boundedSlowdownThreshold)
    integrals = LevelIntegrals(from: warmUpEnd)
    if discipline == .shared && !agents.skills.isTrivial { fault = .kindsAreShared }
    if discipline == .shared { sharing = SharedService(speeds: (0..<agents.count).map { agents.speed($0) }) }
  }

  /// How many agents the swarm has.
  public var agentCount: Int { agents.count }
  /// How many agents are idle.
  public var idleCount: Int { agents.idle.count }
  /// How many agents hold a task.
  public var busyCount: Int { agents.count - agents.idle.count }
  /// How many tasks were submitted so far.
  public var submittedCount: Int { tasks.endIndex }

  /// Whether an agent is idle.
  public func isIdle(_ agent: Int32) -> Bool { agents.idle.contains(Int(agent)) }

  /// Work that an agent does per second.
  public func speed(of agent: Int32) -> Double { agents.speed(Int(agent)) }

  /// The speed of the swarm's slowest agent.
  public var slowestSpeed: Double { agents.slowestSpeed }

  /// A task that has not finished, or finished just now.
  public func task(_ index: TaskIndex) -> TaskView { TaskView(index: index, record: tasks[index]) }

  /// What the submitter says that the work of a task is, at speed 1: its estimate, or what a learned estimate, which
  /// tasks may outrun, stands for.
  ///
  /// - Precondition: the task has not finished.
  public func request(of task: TaskIndex) -> SimulationDuration {
    estimator?.request(of: task) ?? tasks[task].description.estimate
  }

  /// The lowest-numbered agent that a task holds or held; −1 before it has any.
  public func firstAgent(of task: TaskIndex) -> Int32 { tasks[task].firstAgent }

  /// When a task that runs, or has finished just now, ends if its estimate at the speed of the slowest agent is right.
  func expectedEnd(of task: TaskIndex) -> SimulationTime {
    tasks[task].startTime.saturatingAdding(tasks[task].description.estimate.atSpeed(slowestSpeed))
  }

  /// Submitted = finished + failed + running + queued (where queued includes those that wait for others).
  var isConserved: Bool {
    submittedCount == finishedCount + failedCount + runningCount + queueLength + blockedCount
      && queueLength >= 0 && runningCount >= 0 && blockedCount >= 0
  }
}

extension SimulationDuration {
  /// The time that this much work takes at a speed, rounded once.
  public func atSpeed(_ speed: Double) -> SimulationDuration {
    if speed == 1 { return self }
    let nanoseconds = (Double(self.nanoseconds) / speed).rounded(.toNearestOrAwayFromZero)
    return SimulationDuration(nanoseconds: Int64(exactly: nanoseconds) ?? .max)
  }
}

extension HiveState: Snapshotted {
  /// All that a run changes, but for a fault, which ends it.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    // What is pending for one discipline means nothing to another.
    var savedDiscipline = discipline.rawValue
    archive.plain(&savedDiscipline)
    guard savedDiscipline == discipline.rawValue else { return archive.fail() }
    archive.plain(&now)
    archive.nested(&agents)
    archive.nested(&tasks)
    if var tracker = dependencies {
      archive.nested(&tracker)
      dependencies = tracker
    }
    archive.plain(&queueLength)
    archive.plain(&runningCount)
    archive.plain(&blockedCount)
    archive.plain(&finishedCount)
    archive.plain(&failedCount)
    archive.plain(&messageCount)
    archive.plain(&payments)
    archive.nested(&tally)
    estimator?.snapshot(&archive)
    if var service = sharing {
      archive.nested(&service)
      sharing = service
    }
    archive.plain(&integrals)
  }
}

// MARK: - What a policy needs to take over in mid-run

extension HiveState {
  /// The agents that a task holds, ascending; none before it has any.
  ///
  /// - Precondition: the task has not finished.
  public func agents(of task: TaskIndex) -> [Int32] { agents.gang(from: tasks[task].firstAgent) }

  /// When a task began to run, or the present instant where it waits for data on agents that it holds.
  ///
  /// - Precondition: the task holds agents and has not finished.
  public func startTime(of task: TaskIndex) -> SimulationTime {
    tasks[task].status == .running ? tasks[task].startTime : now
  }

  /// The tasks that hold agents, in order of submission.
  var holdingTasks: [TaskIndex] {
    tasks.indices { ($0.status == .running || $0.status == .queued) && $0.firstAgent >= 0 }
  }

  /// The tasks that could start, in the order in which they became ready, equals in that of submission.
  var waitingTasks: [TaskIndex] {
    tasks.indices { $0.status == .queued && $0.firstAgent < 0 }.sorted {
      (tasks[$0].readyTime, $0) < (tasks[$1].readyTime, $1)
    }
  }
}
