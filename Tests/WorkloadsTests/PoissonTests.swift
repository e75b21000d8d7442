import Simulation
import Statistics
import Swarm
import TestSupport
import Testing

@testable import Workloads

@Suite struct PoissonTests {
  static func parameters(tasks: Int? = 20_000) throws -> PoissonParameters {
    PoissonParameters(
      rate: 4, tasks: tasks, work: try Distribution(.exponential, mean: 3),
      agentsPerTask: try Distribution(.uniform, mean: 4), priorities: [0.2, 0.5, 0.2, 0.1], estimateError: 1)
  }

  static func tasks(
    _ parameters: PoissonParameters, seed: UInt64 = 5, agents: Int = 100, horizon: SimulationTime = .never,
    _ change: (inout WorkloadConfiguration) -> Void = { _ in }, block: Int = 1000
  ) throws -> [TaskDescription] {
    var configuration = WorkloadConfiguration(source: .poisson(parameters))
    change(&configuration)
    return try configuration.load(seed: seed, swarmSize: agents, horizon: horizon).all(block: block)
  }

  /// Kolmogorov–Smirnov at a significance of 10⁻⁶ each, for gaps, work and relative estimates.
  @Test func hasTheDistributionsAskedFor() throws {
    let tasks = try Self.tasks(Self.parameters())
    #expect(tasks.count == 20_000)
    let limit = KolmogorovSmirnov.criticalDistance(count: 20_000, significance: 1e-6)
    var previous = SimulationTime.zero
    let gaps = tasks.map { task in
      defer { previous = task.submitTime }
      return (task.submitTime - previous).seconds
    }
    #expect(KolmogorovSmirnov.statistic(gaps) { 1 - ReproducibleMath.exp(-4 * $0) } < limit)
    let work = tasks.map { $0.work.seconds }
    #expect(KolmogorovSmirnov.statistic(work) { 1 - ReproducibleMath.exp(-$0 / 3) } < limit)
    let excess = tasks.map { $0.estimate.seconds / $0.work.seconds - 1 }
    #expect(KolmogorovSmirnov.statistic(excess) { min(max($0, 0), 1) } < limit)
  }

  /// Chi-squared at a significance of 10⁻⁶ each, for priorities and gang sizes (uniform on 0 … 8, rounded).
  @Test func hasTheProbabilitiesAskedFor() throws {
    let tasks = try Self.tasks(Self.parameters())
    let priorities = TaskPriority.allCases.map { priority in tasks.count { $0.priority == priority } }
    #expect(
      chiSquared(priorities, [0.2, 0.5, 0.2, 0.1])
        < Quantile.chiSquared(degreesOfFreedom: 3, probability: 1 - 1e-6))
    let sizes = (1...8).map { size in tasks.count { $0.agents == size } }
    #expect(sizes.reduce(0, +) == 20_000)
    // Half of [0, 1) is rounded to 0 and raised to 1.
    let expected = [1.5 / 8] + [Double](repeating: 1.0 / 8, count: 6) + [0.5 / 8]
    #expect(chiSquared(sizes, expected) < Quantile.chiSquared(degreesOfFreedom: 7, probability: 1 - 1e-6))
  }

  private func chiSquared(_ observed: [Int], _ probabilities: [Double]) -> Double {
    let total = Double(observed.reduce(0, +))
    return zip(observed, probabilities).reduce(0) { sum, pair in
      let expected = total * pair.1
      return sum + (Double(pair.0) - expected) * (Double(pair.0) - expected) / expected
    }
  }

  @Test func isTheSameForTheSameSeedAndAnyBlock() throws {
    let expected = try Self.tasks(Self.parameters(tasks: 500))
    #expect(expected.map(\.id) == (0..<500).map { $0 })
    for block in [1, 7, 499, 500, 501] {
      #expect(try Self.tasks(Self.parameters(tasks: 500), block: block) == expected)
    }
    #expect(try Self.tasks(Self.parameters(tasks: 500), seed: 6) != expected)
  }

  /// Changing what one stream is for leaves what the others give as it was.
  @Test func streamsAreIndependent() throws {
    let base = try Self.parameters(tasks: 500)
    var changed = base
    changed.work = try Distribution(.lognormal, mean: 3, cv: 2)
    changed.agentsPerTask = try Distribution(.hyperexponential, mean: 5, cv: 2)
    changed.priorities = [0, 1, 0, 0]
    let (first, second) = (try Self.tasks(base), try Self.tasks(changed))
    #expect(first.map(\.submitTime) == second.map(\.submitTime))
    #expect(first.map(\.work) != second.map(\.work))
    changed = base
    changed.rate = 1
    changed.estimateError = 0
    let third = try Self.tasks(changed)
    #expect(first.map(\.work) == third.map(\.work))
    #expect(first.map(\.agents) == third.map(\.agents))
    #expect(first.map(\.priority) == third.map(\.priority))
    #expect(third.allSatisfy { $0.estimate == $0.work })
  }

  @Test func endsAtTheHorizon() throws {
    let horizon = SimulationTime(seconds: 50)
    let all = try Self.tasks(Self.parameters(tasks: 1000))
    let some = try Self.tasks(Self.parameters(tasks: nil), horizon: horizon, block: 3)
    #expect(some == all.filter { $0.submitTime <= horizon })
    #expect(some.count > 100)
  }

  @Test func appliesTheSettingsForAllSources() throws {
    let plain = try Self.tasks(Self.parameters(tasks: 100))
    let changed = try Self.tasks(Self.parameters(tasks: 100)) {
      $0.loadFactor = 2
      $0.estimates = .perfect
      $0.deadlineFactor = 3
    }
    for (before, after) in zip(plain, changed) {
      #expect(after.work == before.work)
      #expect(after.estimate == after.work)
      // A gap is rounded to the nanosecond after it is halved, so that 100 gaps differ by at most 100 ns.
      #expect(abs(before.submitTime.nanoseconds - 2 * after.submitTime.nanoseconds) <= 100)
      #expect(
        abs(after.deadline.nanoseconds - after.submitTime.nanoseconds - 3 * after.work.nanoseconds) <= 1)
    }
  }

  @Test func keepsGangsWithinTheSwarm() throws {
    let tasks = try Self.tasks(Self.parameters(tasks: 200), agents: 3)
    #expect(tasks.allSatisfy { (1...3).contains($0.agents) })
    #expect(tasks.contains { $0.agents == 3 })
  }

  @Test func refusesBadParameters() throws {
    func seen(_ change: (inout PoissonParameters) throws -> Void) throws -> String {
      var parameters = try Self.parameters(tasks: 10)
      try change(&parameters)
      return message { _ = try Self.tasks(parameters, agents: 8) }
    }
    #expect(try seen { $0.rate = 0 } == "rate: 0.0 is not a number above 0")
    #expect(try seen { $0.rate = .nan } == "rate: nan is not a number above 0")
    #expect(try seen { $0.rate = 1e-12 }.hasPrefix("rate: 1e-12 makes submit times pass"))
    #expect(try seen { $0.tasks = 0 } == "tasks: 0 is not at least 1")
    #expect(
      try seen { $0.tasks = nil }
        == "tasks: none is not enough: a workload without end needs tasks or a duration")
    #expect(try seen { $0.estimateError = -1 } == "estimate-error: -1.0 is not a number from 0 on")
    #expect(
      try seen { $0.priorities = [0.5, 0.4, 0, 0] }
        == "priorities: [0.5, 0.4, 0.0, 0.0] is not four probabilities that sum to 1")
    #expect(
      try seen { $0.agentsPerTask = try Distribution(.constant, mean: 9) }
        == "agents-per-task: 9.0 is not at most 8, the agents in the swarm")
  }
}
