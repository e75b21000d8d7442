import Simulation
import Swarm

/// A first-in, first-out queue of tasks for each agent.
///
/// The head of each queue lies in a table by agent, so that a queue of one task is one place in memory; what is behind
/// it is a chain of links in a table that all queues share. Every operation costs O(1), amortised.
struct AgentQueues: Sendable, Snapshotted {
  private struct Queue: BitwiseCopyable {
    var head: TaskIndex = 0
    var count: Int32 = 0
    /// The links of the second and of the last task; only where there are two.
    var second: Int32 = -1
    var last: Int32 = -1
  }

  private struct Link: BitwiseCopyable {
    var task: TaskIndex
    /// The next one in the queue, or among those that are free.
    var next: Int32
  }

  private var queues: [Queue]
  private var links: [Link] = []
  private var firstFree: Int32 = -1

  init(agentCount: Int) {
    queues = Array(repeating: Queue(), count: agentCount)
  }

  /// Adds a task to the end of an agent's queue; returns whether it is the head.
  mutating func append(_ task: TaskIndex, to agent: Int32) -> Bool {
    let place = Int(agent)
    queues[place].count += 1
    if queues[place].count == 1 {
      queues[place].head = task
      return true
    }
    let link = newLink(task)
    if queues[place].count == 2 {
      queues[place].second = link
    } else {
      links[Int(queues[place].last)].next = link
    }
    queues[place].last = link
    return false
  }

  /// Removes the head of an agent's queue and returns the one behind it.
  /// - Precondition: the queue is not empty.
  mutating func removeFirst(of agent: Int32) -> TaskIndex? {
    let place = Int(agent)
    precondition(queues[place].count > 0, "the queue is empty")
    queues[place].count -= 1
    guard queues[place].count > 0 else { return nil }
    let freed = queues[place].second
    let link = links[Int(freed)]
    queues[place].head = link.task
    queues[place].second = link.next
    links[Int(freed)].next = firstFree
    firstFree = freed
    return link.task
  }

  private mutating func newLink(_ task: TaskIndex) -> Int32 {
    let link = Link(task: task, next: -1)
    guard firstFree >= 0 else {
      links.append(link)
      return Int32(links.count - 1)
    }
    let place = firstFree
    firstFree = links[Int(place)].next
    links[Int(place)] = link
    return place
  }

  /// The tasks of an agent, from the head on.
  private func tasks(of agent: Int) -> [TaskIndex] {
    guard queues[agent].count > 0 else { return [] }
    var tasks = [queues[agent].head]
    var place = queues[agent].second
    while tasks.count < queues[agent].count {
      tasks.append(links[Int(place)].task)
      place = links[Int(place)].next
    }
    return tasks
  }

  /// The tasks of all queues one after the other, wherever their links lie.
  mutating func snapshot(_ archive: inout SnapshotArchive) {
    let agents = queues.indices
    var counts = queues.map(\.count)
    archive.plain(&counts)
    var tasks = archive.isReading ? [] : agents.flatMap { self.tasks(of: $0) }
    archive.plain(&tasks)
    guard archive.isReading else { return }
    let isWhole =
      counts.count == agents.count && counts.allSatisfy { $0 >= 0 }
      && counts.reduce(0) { $0 + Int($1) } == tasks.count
    guard isWhole, !archive.hasFailed else { return archive.fail() }
    self = AgentQueues(agentCount: agents.count)
    var rest = tasks[...]
    for agent in agents {
      for _ in 0..<counts[agent] { _ = append(rest.removeFirst(), to: Int32(agent)) }
    }
  }
}
