import Simulation
import Statistics
import Swarm
import TestSupport
import Testing

@testable import Workloads

@Suite struct LublinTests {
  static func tasks(
    _ parameters: LublinParameters, seed: UInt64 = 11, agents: Int = 256, horizon: SimulationTime = .never,
    loadFactor: Double = 1, block: Int = 1000
  ) throws -> [TaskDescription] {
    try WorkloadConfiguration(source: .lublin(parameters), loadFactor: loadFactor)
      .load(seed: seed, swarmSize: agents, horizon: horizon).all(block: block)
  }

  @Test func isTheSameForTheSameSeedAndAnyBlock() throws {
    let parameters = LublinParameters(tasks: 1000, estimateError: 2)
    let expected = try Self.tasks(parameters)
    #expect(expected.map(\.id) == (1...1000).map { $0 })
    #expect(zip(expected, expected.dropFirst()).allSatisfy { $0.submitTime <= $1.submitTime })
    for block in [1, 7, 999, 1001] { #expect(try Self.tasks(parameters, block: block) == expected) }
    #expect(try Self.tasks(parameters, seed: 12) != expected)
    #expect(expected.allSatisfy { $0.estimate >= $0.work && $0.estimate.seconds <= 3.001 * $0.work.seconds })
    #expect(expected.allSatisfy { $0.work.seconds >= 1 && $0.work.seconds <= 162_755 })
  }

  @Test func endsAtTheHorizonAndScalesWithTheLoad() throws {
    let all = try Self.tasks(LublinParameters(tasks: 2000))
    let horizon = all[700].submitTime
    #expect(try Self.tasks(LublinParameters(tasks: nil), horizon: horizon, block: 9) == Array(all[...700]))
    let dense = try Self.tasks(LublinParameters(tasks: 2000), loadFactor: 4)
    for (before, after) in zip(all, dense) {
      #expect(abs(before.submitTime.nanoseconds - 4 * after.submitTime.nanoseconds) <= 4)
      #expect(before.work == after.work && before.agents == after.agents)
    }
  }

  /// No job is larger than the machine, on any machine.
  @Test(arguments: [1, 2, 3, 5, 8, 16, 100, 128, 1000]) func sizesFitTheMachine(_ agents: Int) throws {
    let sizes = try Self.tasks(LublinParameters(tasks: 3000), agents: agents).map { Int($0.agents) }
    #expect(sizes.allSatisfy { (1...agents).contains($0) })
    // The upper stage's share of at least a tenth reaches well above a quarter of the machine.
    #expect((sizes.max() ?? 0) > agents / 2)
  }

  /// On the authors' machine of 128 processors the sizes' limits are those of their program.
  @Test func limitsAreTheAuthors() {
    let batch = LublinSizes(.batch, machineSize: 128)
    #expect([batch.lowest, batch.middle, batch.highest] == [1.2, 5, 7])
    let interactive = LublinSizes(.interactive, machineSize: 128)
    #expect([interactive.lowest, interactive.middle, interactive.highest] == [1, 3, 5.5])
    let combined = LublinSizes(.combined, machineSize: 128)
    #expect([combined.lowest, combined.middle, combined.highest] == [0.8, 4.5, 7])
    // "If the system size is 8 …": the advice in the authors' program.
    #expect(abs(LublinSizes(.combined, machineSize: 8).middle - 1.5) < 0.1)
  }

  @Test func theDailyCycleIsTheGammaDistribution() {
    for jobs in [LublinJobClass.batch, .interactive, .combined] {
      let gamma = jobs.dailyCycle
      let weights = LublinDailyCycle(gamma).weights
      let shares = (11...58).map { bucket in
        CumulativeDistribution.gamma(Double(bucket) + 0.5, shape: gamma.shape, scale: gamma.scale)
          - CumulativeDistribution.gamma(Double(bucket) - 0.5, shape: gamma.shape, scale: gamma.scale)
      }
      let mean = shares.reduce(0, +) / 48
      for (position, share) in shares.enumerated() {
        #expect(abs(weights[(position + 10) % 48] - share / mean) < 1e-12)
      }
    }
  }

  /// Batch and interactive jobs, told apart by their streams: shares of serial jobs and of short ones.
  ///
  /// Binomial, five standard deviations (false alarm 6·10⁻⁷ each).
  @Test func classesHaveTheirParameters() {
    for (entity, jobs) in [LublinJobClass.interactive, .batch].enumerated() {
      var process = LublinJobs(jobs, machineSize: 128, seed: 3, entity: UInt32(entity))
      let sample = (0..<20_000).map { _ in process.next() }
      let serial = Double(sample.count { $0.size == 1 }) / 20_000
      #expect(abs(serial - jobs.serialProbability) < 5 * (0.25 / 20_000).squareRoot())
      let exponents = (0...7).map { 1 << $0 }
      let powers = Double(sample.count { $0.size > 1 && exponents.contains($0.size) }) / 20_000
      #expect(powers > jobs.powerOfTwoProbability - 5 * (0.25 / 20_000).squareRoot())
    }
  }

  /// Run times of serial jobs by Kolmogorov–Smirnov against the hyper-gamma function, cut at e¹².
  ///
  /// Significance 10⁻⁶ per class.
  @Test(arguments: [1, 40]) func runTimesAreHyperGamma(_ size: Int) {
    for jobs in [LublinJobClass.interactive, .batch, .combined] {
      let runTimes = LublinRunTimes(jobs)
      var stream = RandomStream.test(12)
      let sample = (0..<10_000).map { _ in ReproducibleMath.log(runTimes.sample(size: size, from: &stream)) }
      let share = min(max(jobs.shortProbabilitySlope * Double(size) + jobs.shortProbabilityIntercept, 0), 1)
      func mixture(_ x: Double) -> Double {
        let (short, long) = (jobs.shortRunTime, jobs.longRunTime)
        return share * CumulativeDistribution.gamma(x, shape: short.shape, scale: short.scale)
          + (1 - share) * CumulativeDistribution.gamma(x, shape: long.shape, scale: long.scale)
      }
      let distance = KolmogorovSmirnov.statistic(sample) { mixture(min($0, 12)) / mixture(12) }
      #expect(distance < KolmogorovSmirnov.criticalDistance(count: 10_000, significance: 1e-6))
    }
  }
}
