import Simulation
import TestSupport
import Testing

@testable import Scheduling

/// The policies' containers against plain arrays.
@Suite struct ContainerTests {
  @Test(arguments: 1...4) func taskQueue(_ seed: UInt64) {
    var stream = RandomStream.test(seed)
    var queue = TaskQueue()
    var naive: [Int] = []
    for step in 0..<4000 {
      // Long stretches of growth and of decline, so that the ring wraps and grows.
      let grows = stream.uniform(below: 10) < (step / 500 % 2 == 0 ? 6 : 4)
      if grows || naive.isEmpty {
        queue.append(step)
        naive.append(step)
      } else {
        #expect(queue.removeFirst() == naive.removeFirst())
      }
      #expect(queue.count == naive.count)
      #expect(queue.first == naive.first)
    }
  }

  @Test(arguments: 1...4) func agentQueues(_ seed: UInt64) {
    var stream = RandomStream.test(seed)
    var queues = AgentQueues(agentCount: 5)
    var naive: [[Int]] = Array(repeating: [], count: 5)
    for step in 0..<4000 {
      let agent = stream.uniform(below: 5)
      let grows = stream.uniform(below: 10) < (step / 500 % 2 == 0 ? 6 : 4)
      if grows || naive[agent].isEmpty {
        naive[agent].append(step)
        #expect(queues.append(step, to: Int32(agent)) == (naive[agent].count == 1))
      } else {
        naive[agent].removeFirst()
        #expect(queues.removeFirst(of: Int32(agent)) == naive[agent].first)
      }
      // Links lie elsewhere after a restoration, and the queues are the same.
      if step % 700 == 699 { queues = restored(queues, into: AgentQueues(agentCount: 5)) }
    }
    for agent in 0..<5 {
      while !naive[agent].isEmpty {
        naive[agent].removeFirst()
        #expect(queues.removeFirst(of: Int32(agent)) == naive[agent].first)
      }
    }
  }

  private func restored(_ queues: AgentQueues, into empty: AgentQueues) -> AgentQueues {
    var (original, copy) = (queues, empty)
    var writer = SnapshotArchive()
    original.snapshot(&writer)
    var reader = SnapshotArchive(reading: writer.bytes)
    copy.snapshot(&reader)
    #expect(!reader.hasFailed)
    return copy
  }

  @Test(arguments: [1, 2, 3, 8, 13, 100]) func minimumTree(_ count: Int) {
    var stream = RandomStream.test(UInt64(count))
    var tree = MinimumTree<Int128>(count: count)
    var naive = [Int128](repeating: 0, count: count)
    #expect(tree.positionOfLeast == 0)
    for _ in 0..<2000 {
      let position = stream.uniform(below: count)
      let value = Int128(stream.uniform(below: 20))
      if stream.uniform(below: 2) == 0 {
        tree.set(value, at: position)
        naive[position] = value
      } else {
        tree.add(value - 9, to: position)
        naive[position] += value - 9
      }
      #expect(tree[position] == naive[position])
      #expect(tree.positionOfLeast == naive.firstIndex(of: naive.min() ?? 0))
    }
  }

  /// Reservations against a plain search through all expected ends.
  @Test(arguments: 1...6) func expectedEnds(_ seed: UInt64) {
    var stream = RandomStream.test(seed)
    var ends = ExpectedEnds()
    var naive: [(task: Int, agents: Int, end: Int64)] = []
    for step in 0..<400 {
      if stream.uniform(below: 3) > 0 || naive.isEmpty {
        let agents = 1 + stream.uniform(below: 5)
        let end = Int64(stream.uniform(below: 30))
        let duration = SimulationDuration(nanoseconds: end)
        ends.insert(step, agents: agents, start: .zero, duration: duration, limit: duration)
        naive.append((step, agents, end))
      } else {
        let gone = naive.remove(at: stream.uniform(below: naive.count))
        #expect(ends.remove(gone.task).end.nanoseconds == gone.end)
      }
      let idle = stream.uniform(below: 3)
      let total = idle + naive.map(\.agents).reduce(0, +)
      guard total > idle else { continue }
      let needed = idle + 1 + stream.uniform(below: total - idle)
      let now = Int64(stream.uniform(below: 20))
      func free(_ instant: Int64) -> Int {
        idle + naive.filter { $0.end <= instant }.map(\.agents).reduce(0, +)
      }
      let shadow = max(now, naive.map(\.end).sorted().first { free($0) >= needed } ?? .max)
      let reservation = ends.reservation(
        for: needed, idle: idle, now: SimulationTime(nanoseconds: now))
      #expect(reservation.shadow.nanoseconds == shadow)
      #expect(reservation.extra == free(shadow) - needed)
    }
  }
}
