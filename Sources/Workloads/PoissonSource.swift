import Simulation
import Swarm

/// Tasks that arrive in a Poisson process, each property drawn from a stream of its own.
///
/// A draw of agents is rounded to the nearest whole number and kept within 1 … the size of the swarm.
struct PoissonSource: WorkloadSource {
  private let parameters: PoissonParameters
  private let loadFactor: Double
  private let finisher: TaskFinisher
  private let swarmSize: Int
  private let horizon: SimulationTime
  /// P(priority ≤ k) for each priority k but the last.
  private let priorityBounds: [Double]
  /// The priority that all tasks have, where there is but one.
  private let onlyPriority: TaskPriority?
  private var arrivals: RandomStream
  private var work: RandomStream
  private var agents: RandomStream
  private var priority: RandomStream
  private var estimates: EstimateModel
  private var kinds: KindSampler
  private var users: UserSampler
  private var now = SimulationTime.zero
  private var count = 0

  var streams: [RandomStream] {
    [arrivals, work, agents, priority, estimates.stream, kinds.stream, users.stream]
  }

  init(
    _ parameters: PoissonParameters, loadFactor: Double, finisher: TaskFinisher,
    kinds: [KindShare], users: UserModel, seed: UInt64, swarmSize: Int, horizon: SimulationTime
  ) {
    self.parameters = parameters
    self.loadFactor = loadFactor
    self.finisher = finisher
    self.swarmSize = swarmSize
    self.horizon = horizon
    let sums = parameters.priorities.reduce(into: [Double]()) { $0.append(($0.last ?? 0) + $1) }
    priorityBounds = Array(sums.dropLast())
    onlyPriority = zip(TaskPriority.allCases, parameters.priorities).first { $0.1 == 1 }?.0
    arrivals = WorkloadPurpose.arrivals.stream(seed: seed)
    work = WorkloadPurpose.work.stream(seed: seed)
    agents = WorkloadPurpose.agents.stream(seed: seed)
    priority = WorkloadPurpose.priority.stream(seed: seed)
    estimates = EstimateModel(error: parameters.estimateError, seed: seed)
    self.kinds = KindSampler(kinds, seed: seed)
    self.users = UserSampler(users, seed: seed)
  }

  mutating func read(_ count: Int, into tasks: inout [TaskDescription]) throws {
    for _ in 0..<count {
      guard self.count < parameters.tasks ?? .max else { return }
      let gap = arrivals.exponential(mean: 1 / parameters.rate) / loadFactor
      now = try later(now, by: SimulationDuration(seconds: gap))
      guard now <= horizon else {
        // Whoever asks again must not be given what comes after the horizon.
        self.count = .max
        return
      }
      tasks.append(nextTask())
      self.count += 1
    }
  }

  private mutating func nextTask() -> TaskDescription {
    let work = SimulationDuration(sampledWork: parameters.work.sample(from: &work))
    let (user, submitted) = users.next(SampledJob(work: work, agents: nextAgents()))
    return finisher.task(
      id: Int64(count), submitTime: now, work: submitted.work,
      estimate: estimates.estimate(of: submitted.work),
      agents: submitted.agents, user: user, priority: nextPriority(), kind: kinds.next())
  }

  private mutating func nextAgents() -> Int32 {
    let drawn = parameters.agentsPerTask.sample(from: &agents).rounded(.toNearestOrAwayFromZero)
    return Int32(min(max(drawn, 1), Double(swarmSize)))
  }

  private mutating func nextPriority() -> TaskPriority {
    if let onlyPriority { return onlyPriority }
    let position = priority.uniform()
    let index = priorityBounds.firstIndex { position < $0 } ?? priorityBounds.count
    return TaskPriority(rawValue: UInt8(index)) ?? .critical
  }

  private func later(_ time: SimulationTime, by gap: SimulationDuration) throws -> SimulationTime {
    let (sum, overflow) = time.nanoseconds.addingReportingOverflow(gap.nanoseconds)
    if overflow || sum > TraceLimits.longestNanoseconds {
      if horizon < .never { return .never }
      throw WorkloadError.tooLong(parameter: "rate", value: "\(parameters.rate)")
    }
    return SimulationTime(nanoseconds: sum)
  }
}
