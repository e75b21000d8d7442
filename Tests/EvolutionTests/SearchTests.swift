import Evolution
import Kernels
import Probe
import Simulation
import Testing

/// What every strategy of the registry promises.
@Suite struct SearchTests {
  private static let registry = StrategyRegistry.standard

  private static func search(
    _ name: String, dimension: Int = 3, seed: UInt64 = 1, population: Int? = nil,
    lower: Double = -.infinity, upper: Double = .infinity, direction: SearchDirection = .minimize
  ) throws -> Search {
    let space = try SearchSpace(dimension: dimension, lower: lower, upper: upper)
    let start = lower.isFinite ? nil : Array(repeating: 1.0, count: dimension)
    return try registry.search(
      name,
      SearchSetup(
        space, seed: seed, start: start, stepSize: lower.isFinite ? nil : 0.5, populationSize: population),
      direction: direction)
  }

  @Test(arguments: registry.names) func sameSeedSameBits(_ name: String) throws {
    let runs = try [1, 1, 2].map { try Self.search(name, seed: $0).run(generations: 30, sphere) }
    #expect(runs[0] == runs[1])
    #expect(runs[0] != runs[2])
  }

  @Test(arguments: registry.names) func resumesToTheSameBits(_ name: String) throws {
    try Search.expectResumption(
      after: [0, 1, 25], generations: 30, { try Self.search(name, lower: -2, upper: 3) },
      { $0.bestCandidate == $1.bestCandidate })
  }

  @Test(arguments: registry.names) func maximizingIsMinimizingTheNegative(_ name: String) throws {
    let least = try Self.search(name)
    let greatest = try Self.search(name, direction: .maximize)
    let asked = least.run(generations: 20, sphere)
    #expect(greatest.run(generations: 20) { -sphere($0) } == asked)
    #expect(greatest.bestFitness == least.bestFitness.map { -$0 })
  }

  /// NaN, infinities of either sign, plateaus and numbers of the largest size: candidates stay numbers within bounds.
  @Test(arguments: registry.names) func anyFitnessIsTaken(_ name: String) throws {
    var stream = RandomStream(seed: 5, key: StreamKey(component: .test, purpose: 1))
    let functions: [([Double]) -> Double] = [
      { _ in .nan }, { _ in .infinity }, { _ in -.infinity }, { _ in -7 },
      { _ in [.nan, .infinity, -.infinity, 1, 1e308, -1e308][stream.uniform(below: 6)] },
      { $0[0] < 0 ? .nan : $0[0] }, { 1e308 * $0[0] }, { $0[0] },
    ]
    for (index, function) in functions.enumerated() {
      for bound in [Double.infinity, 2] {
        let search = try Self.search(name, lower: -bound, upper: bound)
        let asked = search.run(generations: 30, function)
        #expect(asked.allSatisfy { $0.allSatisfy { $0.isFinite && abs($0) <= bound } }, "function \(index)")
        if index < 2 { #expect(search.bestFitness == nil && search.bestCandidate == nil) }
        if index == 2 { #expect(search.bestFitness == -.infinity) }
      }
    }
  }

  /// One candidate a generation: the strategy does with it, or says what it needs.
  @Test(arguments: registry.names) func fewCandidates(_ name: String) throws {
    for population in 1...6 {
      do {
        let search = try Self.search(name, population: population)
        #expect(search.ask().rows >= 1)
        search.run(generations: 40, sphere)
      } catch EvolutionError.invalidSetting(let key, let value, _) {
        #expect(key == "populationSize" && value == "\(population)" && population < 5)
      }
    }
    #expect(throws: EvolutionError.self) { try Self.search(name, population: 0) }
  }

  @Test(arguments: registry.names.filter { $0 != "genetic-algorithm-bits" }) func oneCoordinate(
    _ name: String
  ) throws {
    let search = try Self.search(name, dimension: 1)
    search.run(evaluations: 2000) { ($0[0] - 0.25) * ($0[0] - 0.25) }
    #expect(try #require(search.bestFitness) < 1e-3)
  }

  @Test(arguments: registry.names) func coordinatesWithoutWidthStay(_ name: String) throws {
    let space = try SearchSpace(lower: [2, -1, 7], upper: [2, 1, 7])
    let search = try Self.registry.search(name, SearchSetup(space, seed: 3))
    let asked = search.run(generations: 40, sphere)
    #expect(asked.allSatisfy { $0[0] == 2 && $0[2] == 7 && abs($0[1]) <= 1 })
    let point = try SearchSpace(dimension: 2, lower: 1, upper: 1)
    let nowhere = try Self.registry.search(name, SearchSetup(point, seed: 3))
    #expect(nowhere.run(generations: 40, sphere).allSatisfy { $0 == [1, 1] })
  }

  /// Bounds on one side alone are kept as well, whatever side.
  @Test(arguments: registry.names) func oneSidedBoundsAreKept(_ name: String) throws {
    for (lower, upper) in [(2.0, Double.infinity), (-.infinity, -1)] {
      let space = try SearchSpace(dimension: 3, lower: lower, upper: upper)
      let search = try Self.registry.search(name, SearchSetup(space, seed: 4))
      let asked = search.run(generations: 40, sphere)
      #expect(asked.allSatisfy { $0.allSatisfy { $0.isFinite && $0 >= lower && $0 <= upper } })
    }
  }

  /// What would take all memory is refused, by the number of coordinates or by that of candidates.
  @Test func whatDoesNotFitIsNamed() throws {
    func key(_ name: String, dimension: Int, population: Int? = nil) throws -> String? {
      let space = try SearchSpace(dimension: dimension, lower: -1, upper: 1)
      do {
        _ = try Self.registry.search(name, SearchSetup(space, seed: 1, populationSize: population))
        return nil
      } catch EvolutionError.invalidSetting(let key, _, _) { return key }
    }
    for name in ["cma-es", "ipop-cma-es", "hybrid-cma-es", "xnes", "l-shade", "de-rand-1"] {
      #expect(try key(name, dimension: 50_000) == "dimension", "\(name)")
    }
    #expect(try key("sep-cma-es", dimension: 50_000) == nil)
    #expect(try key("snes", dimension: 2000, population: 1_000_000) == "populationSize")
  }

  /// The optimum on a corner of the bounds is found as one within them is.
  @Test(arguments: registry.names.filter { $0 != "random-search" }) func findsACorner(_ name: String) throws {
    let search = try Self.search(name, dimension: 2, lower: 1, upper: 5)
    search.run(evaluations: 6000, sphere)
    #expect(try #require(search.bestFitness) < 2.05)
  }

  @Test(.enabled(if: Probe.countsAllocations), arguments: registry.names)
  func aGenerationAllocatesNothing(_ name: String) throws {
    let problem = try BenchmarkProblem(.rosenbrock, dimension: 5)
    let search = try Self.search(name, dimension: 5)
    var fitness = [Double](repeating: 0, count: search.ask().rows)
    var allocations = 0
    // What is made once for the whole program is there after the first migration between islands.
    for generation in 0..<24 {
      let before = Probe.allocationsOfThread.count
      let candidates = search.ask()
      for row in 0..<fitness.count {
        fitness[row] = problem.fitness(of: Candidate(candidates, row: row))
      }
      search.tell(fitness)
      if generation >= 12 { allocations += Probe.allocationsOfThread.count - before }
    }
    #expect(allocations == 0)
  }

  @Test func badSettingsAreNamed() throws {
    let space = try SearchSpace(dimension: 2)
    #expect(throws: EvolutionError.unknownStrategy(name: "cma", allowed: Self.registry.names)) {
      try Self.registry.search("cma", SearchSetup(space, seed: 1))
    }
    for setup in [
      SearchSetup(space, seed: 1, stepSize: 0), SearchSetup(space, seed: 1, stepSize: .nan),
      SearchSetup(space, seed: 1, start: [1]), SearchSetup(space, seed: 1, start: [1, .infinity]),
    ] {
      #expect(throws: EvolutionError.self) { try Self.registry.search("cma-es", setup) }
    }
  }
}
