import Foundation
import Processes
import Simulation
import TestSupport
import Testing

/// What a process is, apart from any model.
@Suite struct CoreTests {
  private struct Mishap: Error, Equatable {}

  @Test func processesTakeTurnsInSimulatedTime() throws {
    let environment = Environment()
    let journal = Journal()
    for (name, period) in [("a", 2.0), ("b", 3.0)] {
      environment.process {
        for _ in 0..<3 {
          try await environment.delay(seconds: period)
          journal.note(environment, name)
        }
      }
    }
    try environment.run()
    // At 6 s, b's delay was queued at 3 s and a's at 4 s.
    #expect(journal.lines == ["2 a", "3 b", "4 a", "6 b", "6 a", "9 b"])
    #expect(environment.now == SimulationTime(seconds: 9))
  }

  @Test func priorityOrdersAnInstant() throws {
    let environment = Environment()
    let journal = Journal()
    for rank in [200, 128, 5] as [UInt8] {
      environment.process {
        try await environment.delay(seconds: 1, priority: EventPriority(rawValue: rank))
        journal.note(environment, "\(rank)")
      }
    }
    try environment.run()
    #expect(journal.lines == ["1 5", "1 128", "1 200"])
  }

  /// The whole program of a process runs on the thread that calls `run`: no job reaches the global pool.
  @Test func nothingLeavesTheThread() throws {
    let environment = Environment()
    let home = Thread.current
    var strangers = 0
    var checks = 0
    func check() {
      checks += 1
      if Thread.current !== home { strangers += 1 }
    }
    func step() async throws {
      check()
      try await environment.delay(seconds: 1)
      check()
    }
    let server = Resource(environment)
    for _ in 0..<50 {
      environment.process {
        check()
        for _ in 0..<20 { try await server.use { try await step() } }
        let child = environment.process {
          check()
          try await step()
          return 1
        }
        #expect(try await child.value() == 1)
        check()
      }
    }
    try environment.run()
    #expect(checks == 50 * (1 + 40 + 3 + 1))
    #expect(strangers == 0)
  }

  /// Environments on several threads at a time neither disturb nor change each other.
  @Test func environmentsAreIndependent() async throws {
    let alone = try Self.scramble(seed: 1)
    try await withThrowingTaskGroup(of: Fingerprint.self) { group in
      for _ in 0..<8 { group.addTask { try Self.scramble(seed: 1) } }
      for try await fingerprint in group { #expect(fingerprint == alone) }
    }
    #expect(try Self.scramble(seed: 2) != alone)
  }

  /// A model with every primitive in it, and random times.
  private static func scramble(seed: UInt64) throws -> Fingerprint {
    let environment = Environment()
    defer { environment.close() }
    var random = RandomStream.test(seed)
    let server = Resource(environment, capacity: 2)
    let store = Store<Int>(environment, capacity: 3)
    let tank = Container(environment, capacity: 10, level: 5)
    for index in 0..<40 {
      environment.process {
        while true {
          try await environment.delay(seconds: random.exponential(mean: 3))
          try? await server.use(priority: index % 3, preempting: index % 5 == 0) {
            try await environment.delay(seconds: random.exponential(mean: 1))
          }
          if index % 2 == 0 {
            try await store.put(index).wait()
            _ = try await environment.waitUntil(tank.get(2), atMost: SimulationDuration(seconds: 4))
          } else {
            _ = try await store.get().value()
            try await tank.put(1).wait()
          }
        }
      }
    }
    try environment.run(until: SimulationTime(seconds: 100))
    #expect(environment.eventCount > 1000)
    return environment.fingerprint
  }

  @Test func resultsAndFailuresReachThoseWhoWait() throws {
    let environment = Environment()
    var caught = 0
    let failing = environment.process {
      try await environment.delay(seconds: 2)
      throw Mishap()
    }
    let working = environment.process {
      try await environment.delay(seconds: 1)
      return "done"
    }
    for _ in 0..<2 {
      environment.process {
        let result = try await working.value()
        #expect(result == "done")
        await #expect(throws: Mishap()) { try await failing.value() }
        caught += 1
      }
    }
    try environment.run()
    #expect(caught == 2)
    #expect(!failing.isAlive && failing.hasFailed && !working.hasFailed)
  }

  @Test func aFailureThatNobodyAwaitsEndsTheRun() throws {
    let environment = Environment()
    environment.process {
      try await environment.delay(seconds: 2)
      throw Mishap()
    }
    environment.process { try await environment.delay(seconds: 5) }
    #expect(throws: Mishap()) { try environment.run() }
    #expect(environment.now == SimulationTime(seconds: 2))
    try environment.run()
    #expect(environment.now == SimulationTime(seconds: 5))
  }

  @Test func runsUntilAnEvent() throws {
    let environment = Environment()
    let process = environment.process {
      try await environment.delay(seconds: 7)
      throw Mishap()
    }
    environment.process { try await environment.delay(seconds: 70) }
    #expect(throws: Mishap()) { try environment.run(until: process) }
    #expect(environment.now == SimulationTime(seconds: 7))
    #expect(throws: ProcessError.neverHappened) { try environment.run(until: Event(environment)) }
  }

  @Test func interruptionsEndTheWait() throws {
    let environment = Environment()
    let journal = Journal()
    let sleeper = environment.process {
      do {
        try await environment.delay(seconds: 10)
        journal.note(environment, "slept")
      } catch let interrupted as Interrupted {
        journal.note(environment, "woken by \(interrupted.cause)")
      }
      // The first delay's end, at 10 s, must not end this one.
      try await environment.delay(seconds: 20)
      journal.note(environment, "slept")
    }
    environment.process {
      try await environment.delay(seconds: 4)
      #expect(sleeper.interrupt("noise"))
      journal.note(environment, "interrupts")
      try await sleeper.wait()
      #expect(!sleeper.interrupt("too late"))
    }
    try environment.run()
    #expect(journal.lines == ["4 interrupts", "4 woken by noise", "24 slept"])
  }

  @Test func conditionsCombineEvents() throws {
    let environment = Environment()
    let journal = Journal()
    let slow = environment.timeout(after: SimulationDuration(seconds: 5))
    let fast = environment.timeout(after: SimulationDuration(seconds: 3))
    environment.process {
      try await environment.any(of: [slow, fast]).wait()
      journal.note(environment, "any: \(slow.hasHappened) \(fast.hasHappened)")
      try await environment.all(of: [slow, fast]).wait()
      journal.note(environment, "all: \(slow.hasHappened) \(fast.hasHappened)")
      try await environment.all(of: []).wait()
      let failing = environment.process { throw Mishap() } as SimulatedProcess<Void>
      let never = Event(environment)
      await #expect(throws: Mishap()) { try await environment.all(of: [never, failing]).wait() }
    }
    try environment.run()
    #expect(journal.lines == ["3 any: false true", "5 all: true true"])
  }

  @Test func closingEndsEveryProcess() throws {
    weak var witness: Journal?
    weak var gone: Environment?
    try autoreleased {
      let environment = Environment()
      let journal = Journal()
      witness = journal
      gone = environment
      let server = Resource(environment)
      for _ in 0..<3 {
        environment.process {
          defer { journal.note(environment, "out") }
          try await server.use { try await environment.delay(seconds: 100) }
        }
      }
      try environment.run(until: SimulationTime(seconds: 1))
      environment.process { journal.note(environment, "never begun") }
      environment.close()
      #expect(journal.lines == ["1 out", "1 out", "1 out"])
    }
    #expect(witness == nil && gone == nil)
  }

  private func autoreleased(_ body: () throws -> Void) rethrows { try body() }
}
