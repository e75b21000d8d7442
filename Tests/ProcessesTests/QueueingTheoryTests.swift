import Processes
import Simulation
import Statistics
import TestSupport
import Testing

/// A queue with c servers, Poisson arrivals and exponential service against the Erlang C formula.
///
/// A 99 % interval by Student's t over eight independent replications, each without its first tenth, has to
/// hold the exact mean wait, and has to be narrow enough to mean something. Seeds are fixed.
@Suite struct QueueingTheoryTests {
  private static let load = 0.7

  @Test(arguments: [2, 3]) func meanWaitIsErlangC(servers: Int) throws {
    let waits = SampleMoments(try (1...8).map { try Self.meanWait(servers: servers, seed: $0) })
    let interval = try #require(waits.meanInterval(confidence: 0.99))
    let exact = Self.erlangC(servers: servers) / (Double(servers) * (1 - Self.load))
    #expect(interval.contains(exact), "\(interval), not \(exact)")
    #expect((interval.high - interval.low) / 2 < 0.25 * exact, "\(interval)")
  }

  /// The probability of waiting; service takes 1 s on average.
  private static func erlangC(servers: Int) -> Double {
    let offered = load * Double(servers)
    var blocking = 1.0
    for server in 1...servers { blocking = offered * blocking / (Double(server) + offered * blocking) }
    return blocking / (1 - load * (1 - blocking))
  }

  private static func meanWait(servers: Int, seed: UInt64) throws -> Double {
    let environment = Environment()
    let counter = Resource(environment, capacity: servers)
    var arrivals = RandomStream.test(7000 + seed)
    var services = RandomStream.test(8000 + seed)
    let customers = 6_000
    var total = 0.0
    environment.process {
      for customer in 0..<customers {
        try await environment.delay(seconds: arrivals.exponential(mean: 1 / (load * Double(servers))))
        let service = services.exponential(mean: 1)
        environment.process {
          let arrival = environment.now
          try await counter.use {
            if customer >= customers / 10 { total += (environment.now - arrival).seconds }
            try await environment.delay(seconds: service)
          }
        }
      }
    }
    try environment.run()
    return total / Double(customers - customers / 10)
  }
}
