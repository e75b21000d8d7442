import Simulation
import Statistics
import Swarm
import TestSupport
import Testing

@testable import Workloads

/// Users of sampled workloads.
@Suite struct UserTests {
  private static func tasks(_ users: UserModel, isPoisson: Bool) throws -> [TaskDescription] {
    var configuration = WorkloadConfiguration(
      source: isPoisson
        ? .poisson(try PoissonTests.parameters()) : .lublin(LublinParameters(tasks: 20_000, estimateError: 2))
    )
    configuration.users = users
    return try configuration.load(seed: 5, swarmSize: 100, horizon: .never).all(block: 1000)
  }

  /// A job without its user: what users leave as it is.
  private static func jobs(_ tasks: [TaskDescription]) -> [TaskDescription] {
    tasks.map { task in
      var job = task
      job.user = -1
      return job
    }
  }

  /// Chi-squared at a significance of 10⁻⁶.
  @Test(arguments: [true, false]) func withoutRepetitionTheyOnlyOwnTheTasks(_ isPoisson: Bool) throws {
    let plain = try Self.tasks(UserModel(), isPoisson: isPoisson)
    #expect(plain.allSatisfy { $0.user == -1 })
    let owned = try Self.tasks(UserModel(count: 8), isPoisson: isPoisson)
    #expect(Self.jobs(owned) == plain)
    let statistic = (0..<8).reduce(0) { sum, user in
      let excess = Double(owned.count { $0.user == user }) - 2500
      return sum + excess * excess / 2500
    }
    #expect(statistic < Quantile.chiSquared(degreesOfFreedom: 7, probability: 1 - 1e-6))
  }

  /// With certainty each user has one job for ever, the first one drawn for him.
  @Test(arguments: [true, false]) func whoAlwaysRepeatsHasOneJob(_ isPoisson: Bool) throws {
    let plain = try Self.tasks(UserModel(), isPoisson: isPoisson)
    let tasks = try Self.tasks(UserModel(count: 8, repetition: 1), isPoisson: isPoisson)
    for user in 0..<8 as Range<Int32> {
      let places = tasks.indices.filter { tasks[$0].user == user }
      let first = plain[try #require(places.first)]
      #expect(places.allSatisfy { tasks[$0].work == first.work && tasks[$0].agents == first.agents })
    }
    #expect(tasks.map(\.submitTime) == plain.map(\.submitTime))
    #expect(tasks.allSatisfy { $0.estimate >= $0.work })
  }

  /// The part of tasks that repeat is binomial; six standard deviations are exceeded less than once in 10⁸ runs.
  @Test func repetitionsComeAsOftenAsAskedFor() throws {
    let tasks = try Self.tasks(UserModel(count: 8, repetition: 0.7), isPoisson: true)
    var last: [Int32: SimulationDuration] = [:]
    var repeated = 0
    for task in tasks {
      if last[task.user] == task.work { repeated += 1 }
      last[task.user] = task.work
    }
    #expect(abs(Double(repeated) - 0.7 * 20_000) < 6 * (20_000 * 0.7 * 0.3).squareRoot())
  }
}
