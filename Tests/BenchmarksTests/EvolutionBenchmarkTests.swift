import Probe
import Testing

@testable import Benchmarks

/// Every benchmark of evolution, small: that it runs, repeats itself, and allocates nothing once warm.
@Suite struct EvolutionBenchmarkTests {
  @Test func casesAreNamedApart() {
    let paths = EvolutionBenchmarks.cases.map(\.path)
    #expect(Set(paths).count == paths.count)
    #expect(paths.allSatisfy { $0.hasPrefix("evolution/") })
    #expect(EvolutionBenchmarks.cases.count { $0.matches("evolution/cma-es") } == 4)
  }

  @Test(arguments: ["cma-es", "sep-cma-es", "genetic-algorithm", "island-genetic-algorithm", "de-rand-1"])
  func searchesRepeatThemselves(_ name: String) {
    let small = EvolutionBenchmarks.search(name, dimension: 4, population: 20, generations: 40)
    let trials = [small.trial(), small.trial()]
    #expect(trials[0].digest == trials[1].digest)
    #expect(trials.allSatisfy { $0.units == 40 })
    // The first trial of the program makes what is made once.
    if Probe.countsAllocations { #expect(trials[1].allocations == 0) }
  }

  @Test func theDoublePoleIsHeldUp() {
    let trial = EvolutionBenchmarks.doublePole.trial()
    #expect(trial.units == 100_000 && trial.allocations == 0)
  }

  @Test func disagreementIsToldApart() throws {
    let odd = EvolutionCase(path: "evolution/odd", unit: "step") {
      // No two trials come at the same time.
      let time = UInt64(Probe.sample().wallNanoseconds)
      return EvolutionTrial(units: 1, seconds: 1, allocations: 0, digest: time)
    }
    #expect(throws: BenchmarkError.self) { try EvolutionRunner(repetitions: 1).run(odd) }
    let even = EvolutionCase(path: "evolution/even", unit: "step") {
      EvolutionTrial(units: 4, seconds: 2, allocations: 2, digest: 7)
    }
    let record = try EvolutionRunner(repetitions: 3).run(even)
    #expect(record.microseconds.median == 500_000 && record.digest == "0000000000000007")
    if Probe.countsAllocations { #expect(record.allocations == 0.5) }
  }
}
