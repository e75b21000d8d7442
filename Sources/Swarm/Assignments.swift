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

  /// Ends the run: the policy cannot decide, for the reason given.
  public mutating func fail(because reason: String) { failure = reason }

  /// How many starts have been decided.
  public var count: Int { starts.count }

  mutating func removeAll() {
    starts.removeAll(keepingCapacity: true)
    agents.removeAll(keepingCapacity: true)
  }
}
