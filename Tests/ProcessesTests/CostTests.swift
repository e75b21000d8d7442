import Processes
import Simulation
import Testing

/// What a resume costs beside a plain event of the kernel: N things that each wait for 1 ms, over and over.
///
/// Prints the figures of `docs/modelling.md`, which a release build makes; a bound on
/// time would fail by chance on a busy machine.
@Suite(.serialized) struct CostTests {
  /// The plain model: an event that schedules itself again.
  private struct Ticker: Model {
    mutating func handle<Queue: EventQueue>(
      _ event: UInt64, at time: SimulationTime, _ agenda: inout Agenda<Queue>
    ) where Queue.Event == UInt64 {
      agenda.schedule(event, at: time + SimulationDuration(nanoseconds: 1_000_000))
    }
  }

  @Test(arguments: [1, 1000]) func resume(population: Int) throws {
    let rounds = max(2, Self.resumes / population)
    let horizon = SimulationTime(nanoseconds: Int64(rounds) * 1_000_000)
    var plain = Simulation<Ticker, LadderQueue<UInt64>>(model: Ticker())
    // Spread over the period, so that the queue is not full of equal instants.
    let offsets = (1...population).map { SimulationDuration(nanoseconds: Int64(1_000_000 / population * $0)) }
    for offset in offsets { plain.schedule(0, at: .zero + offset) }
    let plainTime = ContinuousClock().measure { _ = plain.run(until: horizon) }

    let environment = Environment()
    defer { environment.close() }
    for offset in offsets {
      environment.process {
        try await environment.delay(offset)
        while true { try await environment.delay(SimulationDuration(nanoseconds: 1_000_000)) }
      }
    }
    try environment.run(until: .zero)
    let processTime = try ContinuousClock().measure { try environment.run(until: horizon) }
    #expect(environment.eventCount == plain.eventCount + population)
    print(
      "\(population) at a time: plain event \(Self.nanoseconds(plainTime, plain.eventCount)) ns,",
      "resume \(Self.nanoseconds(processTime, plain.eventCount)) ns")
  }

  #if DEBUG
    private static let resumes = 10_000
  #else
    private static let resumes = 4_000_000
  #endif

  private static func nanoseconds(_ duration: Duration, _ count: Int) -> Int {
    Int(duration / .nanoseconds(1)) / count
  }
}
