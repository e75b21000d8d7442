public import Simulation

/// What a policy decides in one pass: which tasks start, and on which agents.
public struct Assignments: Sendable {
  /// One task that starts now.
  struct Start: Sendable, BitwiseCopyable {
    var task: TaskIndex
    /// Its agents are `agents[firstAgent ..< firstAgent + agentCount]`; none: the lowest-numbered idle ones.
    var firstAgent: Int
    var agentCount: Int
  }

  var starts: [Start] = []
  var agents: [Int32] = []
  /// Tasks that are stopped before any starts.
  var stops: [TaskIndex] = []
  /// When the policy wants to be asked again at the latest.
  private(set) var nextPass: SimulationTime?
  /// Messages between the policy and the agents since the last pass: probes, announcements, bids, awards.
  public var messageCount = 0
  /// What agents pay for the tasks of this pass, where they are sold by auction.
  public var payments = 0.0
  /// Why the policy cannot decide, where it cannot.
  private(set) var failure: String?

  /// Starts a task on the lowest-numbered idle agents.
  public mutating func start(_ task: TaskIndex) {
    starts.append(Start(task: task, firstAgent: 0, agentCount: 0))
  }

  /// Starts a task on the given agent.
  public mutating func start(_ task: TaskIndex, on agent: Int32) {
    starts.append(Start(task: task, firstAgent: agents.count, agentCount: 1))
    agents.append(agent)
  }

  /// Starts a task on the given agents, as many as it needs, in ascending order.
  public mutating func start(_ task: TaskIndex, on gang: some Collection<Int32>) {
    starts.append(Start(task: task, firstAgent: agents.count, agentCount: gang.count))
    agents.append(contentsOf: gang)
  }

  /// Stops a running task, whose agents are free for the starts of this pass; only where the policy is preemptive.
  public mutating func stop(_ task: TaskIndex) { stops.append(task) }

  /// Asks for a pass at a later instant, should none come before; the earliest instant asked for counts.
  ///
  /// A request holds until the next pass, and no pass is held while no task waits.
  public mutating func requestPass(at instant: SimulationTime) {
    nextPass = min(nextPass ?? .never, instant)
  }
  /// Ends the run: the policy cannot decide, for the reason given.
  public mutating func fail(because reason: String) { failure = reason }

  /// How many starts have been decided.
  public var count: Int { starts.count }

  mutating func removeAll() {
    starts.removeAll(keepingCapacity: true)
    agents.removeAll(keepingCapacity: true)
    if !stops.isEmpty { stops.removeAll(keepingCapacity: true) }
    nextPass = nil
    messageCount = 0
    payments = 0
  }
}
