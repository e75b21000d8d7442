import Swarm

/// Writes the messages that a policy's program is told, a line of JSON each, to be sent together.
struct MessageWriter {
  /// The lines so far.
  private(set) var lines: [UInt8] = []

  /// Forgets what was sent.
  mutating func removeAll() { lines.removeAll(keepingCapacity: true) }

  /// Who is there: the version of the protocol, the seed, the groups of agents, and the numbers to decide by.
  mutating func hello(seed: UInt64, groups: [AgentGroup], weights: [Double]) {
    var first = 0
    let texts = groups.map { group in
      defer { first += group.count }
      return "{\"kind\":\"\(group.kind.rawValue)\",\"first\":\(first),\"count\":\(group.count),"
        + "\"speed\":\(group.speed)}"
    }
    line(
      "{\"event\":\"hello\",\"protocol\":\(PolicyProgram.protocolVersion),\"seed\":\(seed),"
        + "\"agents\":[\(texts.joined(separator: ","))],"
        + "\"weights\":[\(weights.map { "\($0)" }.joined(separator: ","))]}")
  }

  /// A task can start.
  mutating func ready(_ task: TaskView, at time: Int64) {
    line("{\"event\":\"ready\",\"time\":\(time),\(Self.fields(task))}")
  }

  /// A task that another policy started runs; its agents are not idle.
  mutating func running(_ task: TaskView, since start: Int64, on agents: [Int32], at time: Int64) {
    let list = agents.map(String.init).joined(separator: ",")
    line(
      "{\"event\":\"running\",\"time\":\(time),\(Self.fields(task)),\"started\":\(start),"
        + "\"on\":[\(list)]}")
  }

  /// A task has finished.
  mutating func finished(_ task: Int, at time: Int64) {
    line("{\"event\":\"finished\",\"time\":\(time),\"task\":\(task)}")
  }

  /// The question what starts now, with the idle agents as ranges.
  mutating func pass(_ hive: HiveState) {
    var ranges: [String] = []
    var (agent, left) = (Int32(0), hive.idleCount)
    while left > 0 {
      while !hive.isIdle(agent) { agent += 1 }
      let first = agent
      while Int(agent) < hive.agentCount, hive.isIdle(agent) { agent += 1 }
      left -= Int(agent - first)
      ranges.append("[\(first),\(agent - 1)]")
    }
    line(
      "{\"event\":\"pass\",\"time\":\(hive.now.nanoseconds),\"idle_count\":\(hive.idleCount),"
        + "\"idle\":[\(ranges.joined(separator: ","))]}")
  }

  private static func fields(_ task: TaskView) -> String {
    let deadline = task.deadline == .never ? "null" : String(task.deadline.nanoseconds)
    return "\"task\":\(task.index),\"submitted\":\(task.submitTime.nanoseconds),"
      + "\"estimate\":\(task.estimate.nanoseconds),\"deadline\":\(deadline),\"agents\":\(task.agents),"
      + "\"user\":\(task.user < 0 ? "null" : String(task.user)),\"priority\":\"\(task.priority.name)\""
  }

  private mutating func line(_ text: String) {
    lines += text.utf8
    lines.append(UInt8(ascii: "\n"))
  }
}
