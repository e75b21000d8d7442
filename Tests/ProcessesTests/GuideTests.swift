import Foundation
import Processes
import Simulation
import TestSupport
import Testing

// guide: model
/// Customers arrive once a second and stay for two and a half.
struct Shop: Model {
  enum Event: UInt64 {
    case arrival
    case departure
  }

  var inside = 0
  var mostInside = 0

  mutating func handle<Queue: EventQueue>(
    _ event: Event, at time: SimulationTime, _ agenda: inout Agenda<Queue>
  ) where Queue.Event == Event {
    switch event {
    case .arrival:
      inside += 1
      mostInside = max(mostInside, inside)
      agenda.schedule(.departure, at: time + SimulationDuration(seconds: 2.5))
      agenda.schedule(.arrival, at: time + SimulationDuration(seconds: 1))
    case .departure:
      inside -= 1
    }
  }
}
// end

/// The examples of `docs/modelling.md`: each is compiled and run here, and the guide has to show the same text.
@Suite struct GuideTests {
  @Test func model() {
    // guide: run-model
    var simulation = Simulation<Shop, LadderQueue<Shop.Event>>(model: Shop())
    simulation.schedule(.arrival, at: .zero)
    _ = simulation.run(until: SimulationTime(seconds: 60))
    // end
    #expect(simulation.model.mostInside == 3)
  }

  @Test func shopAsProcesses() throws {
    // guide: shop
    let environment = Environment()
    var inside = 0
    var mostInside = 0
    environment.process {
      while true {
        environment.process {
          inside += 1
          mostInside = max(mostInside, inside)
          try await environment.delay(seconds: 2.5)
          inside -= 1
        }
        try await environment.delay(seconds: 1)
      }
    }
    try environment.run(until: SimulationTime(seconds: 60))
    environment.close()
    // end
    #expect(mostInside == 3)
  }

  @Test func results() throws {
    let environment = Environment()
    var total = 0
    // guide: results
    let baking = environment.process {
      try await environment.delay(seconds: 30)
      return 12
    }
    environment.process {
      let loaves = try await baking.value()
      total += loaves
    }
    try environment.run()
    // end
    #expect(total == 12)
  }

  @Test func events() throws {
    let environment = Environment()
    var entered: [Double] = []
    // guide: events
    let doorOpens = Event(environment)
    for _ in 0..<3 {
      environment.process {
        try await environment.waitUntil(doorOpens)
        entered.append(environment.now.seconds)
      }
    }
    environment.process {
      try await environment.delay(seconds: 9)
      doorOpens.succeed()
    }
    try environment.run()
    // end
    #expect(entered == [9, 9, 9])
  }

  @Test func conditions() throws {
    let environment = Environment()
    var outcome = ""
    // guide: conditions
    let taxi = environment.timeout(after: SimulationDuration(seconds: 300))
    let bus = environment.timeout(after: SimulationDuration(seconds: 240))
    environment.process {
      try await environment.any(of: [taxi, bus]).wait()
      outcome = bus.hasHappened ? "bus" : "taxi"
      try await environment.all(of: [taxi, bus]).wait()
    }
    try environment.run()
    // end
    #expect(outcome == "bus" && environment.now == SimulationTime(seconds: 300))
  }

  @Test func resources() throws {
    let environment = Environment()
    var served = 0
    var lost = 0
    // guide: resource
    let counter = Resource(environment, capacity: 2)
    environment.process {
      try await counter.use(priority: 1) {
        try await environment.delay(seconds: 4)
        served += 1
      }
    }
    // end
    // guide: patience
    environment.process {
      let request = counter.request()
      defer { request.release() }
      if try await environment.waitUntil(request, atMost: SimulationDuration(seconds: 5)) {
        try await environment.delay(seconds: 4)
        served += 1
      } else {
        lost += 1
      }
    }
    // end
    try environment.run()
    #expect(served == 2 && lost == 0)
  }

  @Test func interrupts() throws {
    let environment = Environment()
    var heard = ""
    var left = 0.0
    // guide: interrupt
    let sleeper = environment.process {
      do {
        try await environment.delay(seconds: 100)
      } catch let interrupted as Interrupted {
        heard = interrupted.cause as? String ?? ""
      }
    }
    environment.process {
      try await environment.delay(seconds: 10)
      sleeper.interrupt("fire")
    }
    // end
    // guide: preempt
    let machine = Resource(environment)
    environment.process {
      let start = environment.now
      do {
        try await machine.use(priority: 2) { try await environment.delay(seconds: 60) }
      } catch let interrupted as Interrupted where interrupted.cause is Preempted {
        left = 60 - (environment.now - start).seconds
      }
    }
    environment.process {
      try await environment.delay(seconds: 20)
      try await machine.use(priority: 1, preempting: true) { try await environment.delay(seconds: 5) }
    }
    // end
    try environment.run()
    #expect(heard == "fire" && left == 40)
  }

  @Test func storesAndContainers() throws {
    let environment = Environment()
    var received = ""
    // guide: store
    let mailbox = Store<String>(environment, capacity: 10)
    environment.process { try await mailbox.put("hello").wait() }
    environment.process { received = try await mailbox.get().value() }
    // end
    // guide: container
    let tank = Container(environment, capacity: 50_000, level: 10_000)
    environment.process { try await tank.get(30_000).wait() }
    environment.process {
      try await environment.delay(seconds: 60)
      try await tank.put(25_000).wait()
    }
    // end
    try environment.run()
    #expect(received == "hello" && tank.level == 5_000)
  }

  @Test func theGuideShowsWhatIsTestedHere() throws {
    let here = URL(filePath: #filePath)
    let root = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let guide = try String(contentsOf: root.appending(path: "docs/modelling.md"), encoding: .utf8)
    let source = try String(contentsOf: here, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    var shown: [String] = []
    var example: [Substring]?
    for line in source {
      let word = line.drop { $0 == " " }
      if word.hasPrefix("// guide: ") {
        example = []
      } else if word == "// end", let lines = example {
        let margin = lines[0].prefix { $0 == " " }.count
        shown.append(lines.map { String($0.dropFirst(margin)) }.joined(separator: "\n"))
        example = nil
      } else {
        example?.append(line)
      }
    }
    #expect(shown.count == 12)
    for text in shown { #expect(guide.contains("```swift\n\(text)\n```"), "\(text)") }
  }
}
