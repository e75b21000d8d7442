import Simulation
import TestSupport
import Testing

@testable import Scheduling

@Suite struct WaitingListTests {
  /// Insertions, removals and backfilling against a sorted array, over many blocks.
  @Test(arguments: 1...4) func agreesWithAnArray(_ seed: UInt64) {
    var stream = RandomStream.test(seed)
    var list = WaitingList()
    var naive: [WaitingList.Entry] = []
    for step in 0..<3000 {
      switch naive.isEmpty ? 0 : stream.uniform(below: 8) {
      case 0...5:
        let entry = WaitingList.Entry(
          key: Int64(stream.uniform(below: 20)), sequence: step, task: step,
          agents: 1 + stream.uniform(below: 50),
          duration: SimulationDuration(nanoseconds: Int64(stream.uniform(below: 100))))
        list.insert(entry)
        naive.insert(entry, at: naive.firstIndex { entry.precedes($0) } ?? naive.count)
      case 6:
        list.remove(naive.remove(at: stream.uniform(below: naive.count)))
      default:
        let reservation = HeadReservation(
          shadow: SimulationTime(nanoseconds: Int64(stream.uniform(below: 60))),
          extra: stream.uniform(below: 10))
        let idle = stream.uniform(below: 20)
        let expected = Self.take(&naive, idle, reservation)
        #expect(list.takeFitting(idle, reservation, now: .zero).map(\.task) == expected)
      }
      #expect(list.count == naive.count && list.first?.task == naive.first?.task)
      #expect(list.leastAgents == naive.map(\.agents).min() ?? .max)
    }
    #expect(naive.count > 400)
  }

  private static func take(
    _ entries: inout [WaitingList.Entry], _ idle: Int, _ reservation: HeadReservation
  ) -> [Int] {
    var (idle, extra, taken) = (idle, reservation.extra, [Int]())
    for entry in entries where entry.agents <= idle {
      let endsInTime = entry.duration.nanoseconds <= reservation.shadow.nanoseconds
      guard endsInTime || entry.agents <= extra else { continue }
      if !endsInTime { extra -= entry.agents }
      idle -= entry.agents
      taken.append(entry.task)
    }
    entries.removeAll { taken.contains($0.task) }
    return taken
  }
}
