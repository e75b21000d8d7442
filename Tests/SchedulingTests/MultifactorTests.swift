import Simulation
import Swarm
import TestSupport
import Testing

@testable import Scheduling

/// The multifactor policy by cases worked out by hand, and its account of usage against small steps.
@Suite struct MultifactorTests {
  private func starts(
    _ tasks: [TaskDescription], agents: Int, _ set: (inout MultifactorSettings) -> Void
  ) throws -> [Double] {
    var trial = HiveTrial(tasks, agents: agents)
    set(&trial.configuration.scheduler.multifactor)
    return try trial.run("multifactor").starts
  }

  static let sizes: [TaskDescription] = [
    .test(1, at: 0, work: 5, agents: 4), .test(2, at: 1, work: 5, agents: 2),
    .test(3, at: 2, work: 5, agents: 3), .test(4, at: 3, work: 5, agents: 4),
  ]

  @Test func ageAloneIsFirstComeFirstServed() throws {
    let starts = try starts(Self.sizes, agents: 4) { ($0.sizeWeight, $0.fairShareWeight) = (0, 0) }
    #expect(starts == [0, 5, 10, 15])
  }

  @Test func sizeAloneIsLargestFirst() throws {
    let starts = try starts(Self.sizes, agents: 4) { ($0.ageWeight, $0.fairShareWeight) = (0, 0) }
    #expect(starts == [0, 15, 10, 5])
  }

  /// Task 2 has waited 9 s of at most 10 s, task 3 1 s: 0.9 + 0.25 against 0.1 + 1 for the whole swarm.
  @Test func termsAreAdded() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 10, agents: 4), .test(2, at: 1, work: 5), .test(3, at: 9, work: 5, agents: 4),
    ]
    let largestAge = SimulationDuration(seconds: 10)
    #expect(try starts(tasks, agents: 4) { $0.largestAge = largestAge } == [0, 10, 15])
    // With twice the weight on size it is 1.4 against 2.1.
    #expect(
      try starts(tasks, agents: 4) { ($0.largestAge, $0.sizeWeight) = (largestAge, 2) } == [0, 15, 10])
  }

  /// User 1 has used the swarm, user 2 has not: the later task of user 2 goes first.
  @Test func usersTakeTurns() throws {
    let tasks: [TaskDescription] = [
      .test(1, at: 0, work: 5, user: 1), .test(2, at: 1, work: 5, user: 1), .test(3, at: 2, work: 5, user: 2),
      .test(4, at: 3, work: 5, user: 2),
    ]
    #expect(try starts(tasks, agents: 1) { $0.ageWeight = 0 } == [0, 10, 5, 15])
  }

  /// The closed form against a million steps of u′ = n − λu, and the factors by their definition.
  @Test func usageDecays() {
    var shares = FairShares(halfLife: SimulationDuration(seconds: 100))
    let accounts = (shares.account(of: 7), shares.account(of: 9))
    shares.advance(to: .zero)
    shares.hold(3, by: accounts.0)
    shares.advance(to: SimulationTime(seconds: 50))
    shares.hold(-3, by: accounts.0)
    shares.hold(1, by: accounts.1)
    shares.advance(to: SimulationTime(seconds: 250))
    shares.computeFactors()
    let (steps, rate) = (100_000, 0.6931471805599453 / 100)
    var usage = (0.0, 0.0)
    for step in 0..<steps * 5 {
      let held = step < steps ? (3.0, 0.0) : (0.0, 1.0)
      let length = 50 / Double(steps)
      usage.0 += (held.0 - rate * usage.0) * length
      usage.1 += (held.1 - rate * usage.1) * length
    }
    let part = usage.0 / (usage.0 + usage.1)
    // Euler's method with steps of 0.5 ms is off by a few parts in a million.
    #expect(abs(shares.factor(accounts.0) - ReproducibleMath.pow(2, -2 * part)) < 1e-5)
    #expect(abs(shares.factor(accounts.1) - ReproducibleMath.pow(2, -2 * (1 - part))) < 1e-5)
  }
}
