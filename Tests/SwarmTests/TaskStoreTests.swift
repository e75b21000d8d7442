import Simulation
import TestSupport
import Testing

@testable import Swarm

@Suite struct TaskStoreTests {
  private func record(_ id: Int) -> TaskRecord {
    TaskRecord(.test(Int64(id), at: Double(id), work: 1), status: .queued)
  }

  /// Random submissions, endings and drains against a plain array: the ring wraps and grows many times.
  @Test(arguments: 1...6) func agreesWithANaiveList(_ seed: UInt64) {
    var stream = RandomStream.test(seed)
    var store = TaskStore()
    var naive: [TaskStatus] = []
    var rows = TaskTable()
    // Odd seeds keep few tasks and wrap; even ones keep many and grow.
    let kept = seed % 2 == 1 ? 40 : 400
    for _ in 0..<6000 {
      let unfinished = naive.indices.suffix(kept).filter { naive[$0] == .queued }
      if unfinished.count < kept && stream.uniform(below: 2) == 0 {
        #expect(store.append(record(naive.count)) == naive.count)
        naive.append(.queued)
      } else if let first = unfinished.first {
        let ended =
          stream.uniform(below: 3) == 0 ? first : unfinished[stream.uniform(below: unfinished.count)]
        let status: TaskStatus = stream.uniform(below: 5) == 0 ? .failed : .finished
        naive[ended] = status
        store[ended].status = status
      }
      if stream.uniform(below: 10) == 0 { store.drain(into: &rows, all: false) }
    }
    check(store, naive, rows)
    store.drain(into: &rows, all: true)
    #expect(rows.task == naive.indices.map(Int64.init))
    #expect(rows.status == naive.map(\.rawValue))
    #expect(store.firstIndex == store.endIndex)
  }

  private func check(_ store: TaskStore, _ naive: [TaskStatus], _ rows: TaskTable) {
    #expect(rows.task == (0..<rows.count).map(Int64.init))
    #expect(store.firstIndex == rows.count)
    #expect(store.endIndex == naive.count)
    #expect(store.unfinishedCount == naive.count { $0 == .queued })
    for index in naive.indices {
      #expect(store.contains(index) == (index >= rows.count))
      if store.contains(index) {
        #expect(store[index].description.id == Int64(index))
        #expect(store[index].status == naive[index])
        #expect(store.index(truncated: UInt32(truncatingIfNeeded: index)) == index)
      }
    }
  }

  @Test func drainStopsAtTheOldestUnfinished() {
    var store = TaskStore()
    for id in 0..<4 { _ = store.append(record(id)) }
    store[0].status = .finished
    store[2].status = .finished
    var rows = TaskTable()
    store.drain(into: &rows, all: false)
    #expect(rows.task == [0])
    store[1].status = .failed
    store.drain(into: &rows, all: false)
    #expect(rows.task == [0, 1, 2])
    #expect(!store.contains(2) && store.contains(3) && !store.contains(4))
  }
}
