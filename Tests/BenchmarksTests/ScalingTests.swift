import Testing

@testable import Benchmarks

/// Families of benchmarks that differ by size, and the power laws through their costs.
@Suite struct ScalingTests {
  private func scaling(_ sizes: [Int], _ costs: [Double]) -> CostScaling? {
    CostScaling(
      family: "kernel/a", quantity: "events", unit: "event",
      points: zip(sizes, costs).map { .init(size: $0, nanoseconds: $1, interval: $1...$1) })
  }

  @Test func aPowerLawIsFound() throws {
    let law = try #require(scaling([4, 16, 64, 256], [8, 64, 512, 4096]))
    #expect(abs(law.exponent - 1.5) < 1e-12 && law.departure < 1e-12)
    #expect(abs(law.nanoseconds(atSize: 100) - 1000) < 1e-9)
    #expect(scaling([4, 16], [8, 64]) == nil)
    #expect(scaling([4, 16, 64], [8, 0, 64]) == nil)
  }

  /// Figures of Python 3.11's `statistics.linear_regression` on the logarithms, with t = 3.182446 of three degrees of freedom.
  @Test func theIntervalIsStudents() throws {
    let law = try #require(scaling([16, 100, 1_000, 10_000, 100_000], [22, 31, 33, 42, 51]))
    let interval = law.exponentInterval()
    #expect(abs(law.exponent - 0.08924330171969994) < 1e-12)
    #expect(abs(interval.low - 0.05389678022377792) < 1e-9 && abs(interval.high - 0.12458982321562195) < 1e-9)
    #expect(abs(law.departure - 0.08073488970339837) < 1e-12)
    #expect(abs(law.nanoseconds(atSize: 1_000) - 34.11774256927854) < 1e-9)
  }

  @Test func familiesAreNamedApart() {
    let names = SizeFamily.standard.flatMap { $0.members.map(\.benchmark.name) }
    #expect(Set(names).count == names.count)
    #expect(
      SizeFamily.standard.allSatisfy { family in
        family.members.allSatisfy { $0.benchmark.name == "\(family.name)-\($0.size)" }
      })
    // Of one name and one size is one benchmark, here and in the registry.
    let registry = Set(BenchmarkRegistry.standard.all.map(\.name))
    #expect(names.contains { registry.contains($0) })
  }

  @Test func theFullFamilyHasLargerSizesToo() throws {
    let family = try #require(SizeFamily.standard.first { $0.name == "scheduling/waiting-wfp3" })
    #expect(family.members.map(\.size) == [100, 200, 400, 700, 1_000])
    #expect(family.full.members.map(\.size) == [100, 200, 400, 700, 1_000, 3_000, 10_000])
  }

  /// One family of each kind, tiny: as many results as sizes, each checked by the runner.
  @Test(arguments: ["scheduling/workflow-min-min", "evolution/sep-cma-es-rosenbrock"])
  func familiesRun(_ name: String) throws {
    let family = try #require(SizeFamily.standard.first { $0.name == name })
    let runner = SuiteRunner(RepetitionPlan(repetitions: 1), scale: .tiny)
    let results = try family.members.map { try runner.run($0.benchmark) }
    let scaling = try #require(CostScaling(family, results))
    #expect(scaling.points.map(\.size) == family.members.map(\.size))
    #expect(scaling.exponentInterval().contains(scaling.exponent))
  }
}
