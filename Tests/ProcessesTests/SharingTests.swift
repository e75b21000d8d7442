import Processes
import Simulation
import Testing

/// Corners of what processes share: resources, stores and containers.
@Suite struct SharingTests {
  private let environment = Environment()
  private let journal = Journal()

  private func note(_ what: String) { journal.note(environment, what) }

  /// A patience that ends in the instant of the grant: the grant counts.
  @Test func aGrantInTheLastInstantCounts() throws {
    let counter = Resource(environment)
    environment.process {
      try await counter.use { try await environment.delay(seconds: 5) }
    }
    environment.process {
      let request = counter.request()
      defer { request.release() }
      let granted = try await environment.waitUntil(request, atMost: SimulationDuration(seconds: 5))
      note(granted ? "granted" : "gave up")
    }
    try environment.run()
    #expect(journal.lines == ["5 granted"])
    #expect(counter.usedCount == 0)
  }

  /// What a preempting request frees goes to the most urgent that waits, as any free unit does.
  @Test func aPreemptedUnitGoesToTheMostUrgent() {
    let machine = Resource(environment, capacity: 2)
    let users = [machine.request(priority: 9), machine.request(priority: 5)]
    let polite = machine.request(priority: 1)
    let rude = machine.request(priority: 3, preempting: true)
    #expect(polite.hasHappened && !rude.hasHappened)
    #expect(machine.usedCount == 2 && machine.waitingCount == 1)
    users[1].release()
    #expect(rude.hasHappened)
  }

  @Test func anInterruptedUserGivesItsPlaceBack() throws {
    let counter = Resource(environment)
    environment.process {
      try await counter.use { try await environment.delay(seconds: 5) }
    }
    let second = environment.process {
      try? await counter.use { try await environment.delay(seconds: 5) }
    }
    environment.process {
      try await counter.use { note("third") }
    }
    environment.process {
      try await environment.delay(seconds: 1)
      #expect(counter.waitingCount == 2)
      second.interrupt()
      try await environment.delay(seconds: 1)
      #expect(counter.waitingCount == 1)
    }
    try environment.run()
    #expect(journal.lines == ["5 third"])
  }

  @Test func storesFilterAndOrder() throws {
    let store = Store<Int>(environment, by: <)
    environment.process {
      let even = try await store.get { $0.isMultiple(of: 2) }.value()
      note("even \(even)")
    }
    environment.process {
      for item in [5, 3, 9, 4, 1] { try await store.put(item).wait() }
      try await environment.delay(seconds: 1)
      for _ in 0..<4 {
        let item = try await store.get().value()
        note("\(item)")
      }
      let missing = store.get()
      let came = try await environment.waitUntil(missing, atMost: SimulationDuration(seconds: 2))
      #expect(!came)
      missing.withdraw()
      try await store.put(7).wait()
      #expect(store.items == [7])
    }
    try environment.run()
    #expect(journal.lines == ["0 even 4", "1 1", "1 3", "1 5", "1 9"])
  }

  @Test func containersKeepTheirBounds() throws {
    let tank = Container(environment, capacity: 10, level: 8)
    environment.process {
      let put = tank.put(5)
      let fits = try await environment.waitUntil(put, atMost: SimulationDuration(seconds: 1))
      #expect(!fits && tank.level == 8)
      put.withdraw()
      try await tank.get(8).wait()
      #expect(tank.level == 0)
      try await tank.put(10).wait()
      #expect(tank.level == 10)
    }
    try environment.run()
    #expect(environment.now == SimulationTime(seconds: 1))
  }

  @Test func manyRequestsKeepTheirOrder() throws {
    let counter = Resource(environment)
    var served: [Int] = []
    for index in 0..<500 {
      environment.process {
        try await counter.use(priority: index % 3) {
          served.append(index)
          try await environment.delay(seconds: 1)
        }
      }
    }
    try environment.run()
    let later = (1..<500).sorted { ($0 % 3, $0) < ($1 % 3, $1) }
    #expect(served == [0] + later)
  }
}
