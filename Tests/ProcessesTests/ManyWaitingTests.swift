import Processes
import Simulation
import Testing

/// A hundred thousand that wait at once, in the orders that would be quadratic in a plain array: with lists that were,
/// each of these would take many minutes.
@Suite struct ManyWaitingTests {
  private static let count = 100_000

  private let environment = Environment()

  /// Priorities fall and rise without order.
  private static func priority(_ index: Int) -> Int { index * 7919 % 100_003 }

  @Test func requestsAreGrantedByPriority() throws {
    let counter = Resource(environment)
    let requests = (0..<Self.count).map { counter.request(priority: Self.priority($0)) }
    #expect(counter.waitingCount == Self.count - 1)
    let order = requests[1...].sorted { $0.priority < $1.priority }
    var outOfOrder = 0
    for (current, next) in zip([requests[0]] + order, order) {
      if !current.hasHappened || next.hasHappened { outOfOrder += 1 }
      current.release()
    }
    #expect(outOfOrder == 0)
    #expect(counter.waitingCount == 0 && counter.usedCount == 1)
  }

  /// Every second one gives up, the last first.
  @Test func requestsAreWithdrawnFromAnywhere() {
    let counter = Resource(environment, capacity: 1)
    let requests = (0..<Self.count).map { _ in counter.request() }
    for index in stride(from: Self.count - 1, to: 0, by: -2) { requests[index].release() }
    #expect(counter.waitingCount == Self.count / 2 - 1)
    var outOfOrder = 0
    for index in stride(from: 0, to: Self.count, by: 2) {
      if !requests[index].hasHappened || counter.usedCount != 1 { outOfOrder += 1 }
      requests[index].release()
    }
    #expect(outOfOrder == 0)
    #expect(counter.usedCount == 0 && counter.waitingCount == 0)
  }

  @Test func aStoreGivesItsItemsByOrder() {
    let store = Store<Int>(environment, by: <)
    for index in 0..<Self.count { _ = store.put(Self.priority(index)) }
    #expect(store.count == Self.count)
    let sorted = (0..<Self.count).map(Self.priority).sorted()
    #expect(store.items == sorted)
    let gets = sorted.map { _ in store.get() }
    #expect(gets.allSatisfy { $0.hasHappened })
    #expect(store.items.isEmpty)
  }

  @Test func storesServeThoseThatWaitInOrder() {
    let store = Store<Int>(environment, capacity: 1)
    let gets = (0..<Self.count).map { _ in store.get() }
    var outOfOrder = 0
    for (index, get) in gets.enumerated() {
      let wasWaiting = !get.hasHappened
      if !store.put(index).hasHappened || !wasWaiting || !get.hasHappened { outOfOrder += 1 }
    }
    #expect(outOfOrder == 0)
    let waiting = (0..<Self.count).map { store.put($0) }
    for put in waiting[1...].reversed() { put.withdraw() }
    #expect(store.items == [0] && store.get().hasHappened && store.items.isEmpty)
  }

  @Test func containersServeThoseThatWaitInOrder() {
    let tank = Container(environment, capacity: Self.count)
    let gets = (0..<Self.count).map { _ in tank.get(1) }
    for index in stride(from: Self.count - 1, to: 0, by: -2) { gets[index].withdraw() }
    _ = tank.put(Self.count / 4)
    #expect(tank.level == 0)
    #expect(gets.indices.allSatisfy { gets[$0].hasHappened == ($0 % 2 == 0 && $0 < Self.count / 2) })
  }

  /// A quarter as many customers that wait for a turn or the end of the day, of whom all but the last get a turn.
  @Test func conditionsOnOneEventAreGivenUp() throws {
    let counter = Resource(environment)
    let closing = Event(environment)
    for _ in 0..<Self.count / 4 {
      environment.process {
        let turn = counter.request()
        defer { turn.release() }
        try await environment.any(of: [turn, closing]).wait()
      }
    }
    try environment.run()
    #expect(counter.usedCount == 0 && counter.waitingCount == 0)
  }

  /// Time-outs that are called off leave the kernel's queue, and the run ends with the last event that counts.
  @Test func timeoutsThatAreCalledOffGo() throws {
    environment.process {
      for _ in 0..<Self.count {
        let soon = environment.timeout(after: SimulationDuration(nanoseconds: 1))
        _ = try await environment.waitUntil(soon, atMost: SimulationDuration(seconds: 1e6))
      }
    }
    try environment.run()
    #expect(environment.now == SimulationTime(nanoseconds: Int64(Self.count)))
    // The start and the end of the process, and for each round the time-out and the condition on it.
    #expect(environment.eventCount == 2 * Self.count + 2)
  }
}
