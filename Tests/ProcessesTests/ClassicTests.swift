import Processes
import Simulation
import Testing

/// Classic examples of process-based simulation, as in SimPy's documentation, made small and without chance,
/// so that the tables were worked by hand.
@Suite struct ClassicTests {
  private let environment = Environment()
  private let journal = Journal()

  private func note(_ what: String) { journal.note(environment, what) }

  /// Bank renege: one counter, customers at 0, 1, 2, …, each served for 4 s, with a patience of 4.5 s.
  @Test func bankRenege() throws {
    let counter = Resource(environment)
    func customer(_ name: Int) async throws {
      let request = counter.request()
      defer { request.release() }
      if try await environment.waitUntil(request, atMost: SimulationDuration(seconds: 4.5)) {
        note("\(name) served")
        try await environment.delay(seconds: 4)
      } else {
        note("\(name) reneges")
      }
    }
    environment.process {
      for name in 0..<5 {
        environment.process { try await customer(name) }
        try await environment.delay(seconds: 1)
      }
    }
    try environment.run()
    // 0 is served 0–4, 1 (there since 1) 4–8; 2 gives up at 6.5, 3 at 7.5; 4 would at 8.5.
    let outcome = ["0 0 served", "4 1 served", "6 2 reneges", "7 3 reneges", "8 4 served"]
    #expect(journal.lines == outcome)
    #expect(counter.usedCount == 0 && counter.waitingCount == 0)
  }

  /// Car wash: two machines, 5 s a wash; cars at 0, 0, 0, 0 and then every 7 s.
  @Test func carWash() throws {
    let machines = Resource(environment, capacity: 2)
    func car(_ name: Int) async throws {
      try await machines.use {
        note("\(name) enters")
        try await environment.process { try await environment.delay(seconds: 5) }.wait()
      }
      note("\(name) leaves")
    }
    environment.process {
      for name in 0..<4 { environment.process { try await car(name) } }
      for name in 4..<6 {
        try await environment.delay(seconds: 7)
        environment.process { try await car(name) }
      }
    }
    try environment.run()
    let outcome = [
      "0 0 enters", "0 1 enters", "5 0 leaves", "5 1 leaves", "5 2 enters", "5 3 enters", "10 2 leaves",
      "10 3 leaves", "10 4 enters", "14 5 enters", "15 4 leaves", "19 5 leaves",
    ]
    #expect(Set(journal.lines) == Set(outcome) && journal.lines.count == outcome.count)
    #expect(environment.now == SimulationTime(seconds: 19))
  }

  /// Machine shop: parts take 10 s; the machine breaks 14 s after each repair, which takes 3 s, if the
  /// repairman, who has other work of 6 s at a time, can be taken from it.
  @Test func machineShop() throws {
    let repairman = Resource(environment)
    let machine = environment.process {
      while true {
        var remaining = SimulationDuration(seconds: 10)
        while remaining > .zero {
          let start = environment.now
          do {
            try await environment.delay(remaining)
            remaining = .zero
          } catch is Interrupted {
            remaining = remaining - (environment.now - start)
            note("breaks")
            try await repairman.use(priority: 1, preempting: true) {
              try await environment.delay(seconds: 3)
            }
            note("repaired")
          }
        }
        note("part")
      }
    }
    environment.process {
      while true {
        try await environment.delay(seconds: 17)
        machine.interrupt("broken")
      }
    }
    environment.process {
      while true {
        var remaining = SimulationDuration(seconds: 6)
        while remaining > .zero {
          try await repairman.use(priority: 2) {
            let start = environment.now
            do {
              try await environment.delay(remaining)
              remaining = .zero
            } catch is Interrupted {
              remaining = remaining - (environment.now - start)
            }
          }
        }
        note("job")
      }
    }
    try environment.run(until: SimulationTime(seconds: 41))
    environment.close()
    // Parts need 10 s of work: 0–10, 10–17 and 20–23, 23–33, 33–34 and 37–46. Jobs need 6 s: 0–6, 6–12,
    // 12–17 and 20–21, 21–27, 27–33, 33–34 and 37–42.
    let outcome = [
      "6 job", "10 part", "12 job", "17 breaks", "20 repaired", "21 job", "23 part", "27 job", "33 part",
      "33 job", "34 breaks", "37 repaired",
    ]
    #expect(journal.lines.sorted() == outcome.sorted())
  }

  /// Movie renege: tickets are sold one a second; all who wait leave when the film is sold out.
  @Test func movieRenege() throws {
    let counter = Resource(environment)
    let soldOut = Event(environment)
    var tickets = 5
    var left = 0
    func moviegoer(_ wanted: Int) async throws {
      let turn = counter.request()
      defer { turn.release() }
      try await environment.any(of: [turn, soldOut]).wait()
      if soldOut.hasHappened {
        left += 1
        return
      }
      if tickets < wanted {
        note("too few for \(wanted)")
        try await environment.delay(seconds: 0.5)
        return
      }
      tickets -= wanted
      note("\(wanted) sold")
      if tickets < 2 { soldOut.succeed() }
      try await environment.delay(seconds: 1)
    }
    for wanted in [2, 4, 2, 1, 3, 1] { environment.process { try await moviegoer(wanted) } }
    try environment.run()
    // 2 of 5 at 0, then 4 are more than 3, then 2 at 1.5, which leaves 1: sold out for the other three.
    #expect(journal.lines == ["0 2 sold", "1 too few for 4", "1 2 sold"])
    #expect(left == 3 && tickets == 1)
    #expect(counter.usedCount == 0 && counter.waitingCount == 0)
  }

  /// Gas station: one litre a second from a tank of 100 l, which a truck fills 30 s after it is called.
  @Test func gasStation() throws {
    let pumps = Resource(environment, capacity: 2)
    let tank = Container(environment, capacity: 100, level: 60)
    func car(_ name: Int, litres: Int) async throws {
      try await pumps.use {
        try await tank.get(litres).wait()
        try await environment.delay(seconds: Double(litres))
        note("\(name) refuelled")
      }
    }
    environment.process {
      while tank.level >= 30 { try await environment.delay(seconds: 10) }
      note("truck called")
      try await environment.delay(seconds: 30)
      let missing = tank.capacity - tank.level
      try await tank.put(missing).wait()
      note("truck pumps \(missing)")
    }
    for (name, litres) in [25, 20, 40, 10].enumerated() {
      environment.process { try await car(name, litres: litres) }
    }
    try environment.run()
    // 60 − 25 − 20 = 15 at 0. At 20 car 2 wants 40 and waits; at 25 car 3 waits behind it for its 10.
    let outcome = ["10 truck called", "20 1 refuelled", "25 0 refuelled", "40 truck pumps 85"]
    #expect(journal.lines == outcome + ["50 3 refuelled", "80 2 refuelled"])
    #expect(tank.level == 50)
  }

  /// Process communication: a producer every 2 s, one consumer that takes 5 s, a pipe with room for two.
  @Test func processCommunication() throws {
    let pipe = Store<Int>(environment, capacity: 2)
    environment.process {
      for message in 0..<5 {
        try await environment.delay(seconds: 2)
        try await pipe.put(message).wait()
        note("sent \(message)")
      }
    }
    environment.process {
      for _ in 0..<5 {
        let message = try await pipe.get().value()
        note("got \(message)")
        try await environment.delay(seconds: 5)
      }
    }
    try environment.run()
    // Message 4, offered at 10, has room when 2 is taken at 12.
    let outcome = [
      "2 sent 0", "2 got 0", "4 sent 1", "6 sent 2", "7 got 1", "8 sent 3", "12 got 2", "12 sent 4",
      "17 got 3",
      "22 got 4",
    ]
    #expect(journal.lines.sorted() == outcome.sorted())
  }

  /// Event latency: a cable that delivers each message 10 s after it was sent, several under way at a time.
  @Test func eventLatency() throws {
    let cable = Store<SimulationTime>(environment)
    environment.process {
      for _ in 0..<4 {
        try await environment.delay(seconds: 5)
        let sent = environment.now
        environment.process {
          try await environment.delay(seconds: 10)
          try await cable.put(sent).wait()
        }
      }
    }
    environment.process {
      for _ in 0..<4 {
        let sent = try await cable.get().value()
        note("sent at \(Int(sent.seconds))")
      }
    }
    try environment.run()
    #expect(journal.lines == ["15 sent at 5", "20 sent at 10", "25 sent at 15", "30 sent at 20"])
  }

  /// A bus that needs 100 s of driving, with a breakdown at 30 s, 70 s and 75 s of 10 s each; the last falls
  /// into a repair and is only noted.
  @Test func busWithBreakdowns() throws {
    let bus = environment.process {
      var remaining = SimulationDuration(seconds: 100)
      while remaining > .zero {
        let start = environment.now
        do {
          try await environment.delay(remaining)
          remaining = .zero
        } catch let breakdown as Interrupted {
          remaining = remaining - (environment.now - start)
          note("\(breakdown.cause)")
          let repaired = environment.timeout(after: SimulationDuration(seconds: 10))
          while !repaired.hasHappened {
            do { try await repaired.wait() } catch is Interrupted { note("again") }
          }
        }
      }
      note("arrives")
    }
    for second in [30, 70, 75] {
      environment.process {
        try await environment.delay(seconds: Double(second))
        bus.interrupt("breakdown")
      }
    }
    try environment.run()
    #expect(journal.lines == ["30 breakdown", "70 breakdown", "75 again", "120 arrives"])
  }

  @Test func priorityResource() throws {
    let server = Resource(environment)
    for (name, priority) in [("first", 5), ("b", 1), ("a", 0), ("c", 1), ("d", -1)] {
      environment.process {
        try await server.use(priority: priority) {
          note(name)
          try await environment.delay(seconds: 1)
        }
      }
    }
    try environment.run()
    #expect(journal.lines == ["0 first", "1 d", "2 a", "3 b", "4 c"])
  }

  /// Of two users, the less urgent one loses its unit; one who is as urgent as the newcomer keeps it.
  @Test func preemptiveResource() throws {
    let server = Resource(environment, capacity: 2)
    func user(_ name: String, at start: Double, priority: Int, preempting: Bool) {
      environment.process {
        try await environment.delay(seconds: start)
        do {
          try await server.use(priority: priority, preempting: preempting) {
            note("\(name) starts")
            try await environment.delay(seconds: 10)
            note("\(name) ends")
          }
        } catch let interrupted as Interrupted {
          let cause = try #require(interrupted.cause as? Preempted)
          note(
            "\(name) loses to \(cause.byPriority) after \(Int((environment.now - cause.usedSince).seconds))")
        }
      }
    }
    user("a", at: 0, priority: 1, preempting: true)
    user("b", at: 1, priority: 2, preempting: true)
    user("c", at: 3, priority: 0, preempting: true)
    user("d", at: 4, priority: 0, preempting: false)
    user("e", at: 5, priority: 1, preempting: true)
    try environment.run()
    let outcome = [
      "0 a starts", "1 b starts", "3 b loses to 0 after 2", "3 c starts", "10 a ends", "10 d starts",
      "13 c ends", "13 e starts", "20 d ends", "23 e ends",
    ]
    #expect(journal.lines == outcome)
  }
}
