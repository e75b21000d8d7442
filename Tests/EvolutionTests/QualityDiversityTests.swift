import Evolution
import Kernels
import Probe
import Simulation
import Testing

/// What every strategy for quality and diversity promises, and how far some come.
@Suite struct QualityDiversityTests {
  private static let registry = QualityRegistry.standard

  private static func search(
    _ name: String, dimension: Int = 4, seed: UInt64 = 1, direction: SearchDirection = .minimize,
    population: Int? = 60, cells: [Int] = [8, 5]
  ) throws -> QualityDiversitySearch {
    let setup = QualitySetup(
      SearchSetup(
        try SearchSpace(dimension: dimension, lower: -2, upper: 3), seed: seed, populationSize: population),
      descriptors: try SearchSpace(lower: [-2, -2], upper: [3, 3]), cells: cells)
    return try registry.search(name, setup, direction: direction)
  }

  /// Some generations, told apart by their first two coordinates; all that was asked for.
  @discardableResult
  private static func run(
    _ search: QualityDiversitySearch, generations: Int, _ fitness: ([Double]) -> Double
  ) -> [[Double]] {
    var asked: [[Double]] = []
    for _ in 0..<generations {
      let candidates = search.ask()
      let rows = (0..<candidates.rows).map { candidates.rows($0..<$0 + 1).values }
      asked += rows
      search.tell(rows.map(fitness), descriptors: rows.flatMap { $0[..<2] })
    }
    return asked
  }

  private static func sphere(_ x: [Double]) -> Double { x.reduce(0) { $0 + $1 * $1 } }

  @Test(arguments: registry.names) func sameSeedSameBits(_ name: String) throws {
    let runs = try [1, 1, 2].map {
      Self.run(try Self.search(name, seed: $0), generations: 20, Self.sphere)
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0] != runs[2])
  }

  @Test(arguments: registry.names) func resumesToTheSameBits(_ name: String) throws {
    for stop in [0, 1, 12] {
      let whole = try Self.search(name)
      Self.run(whole, generations: stop, Self.sphere)
      if stop % 2 == 1 { _ = whole.ask() }
      var archive = SnapshotArchive()
      whole.snapshot(&archive)
      let resumed = try Self.search(name)
      var reading = SnapshotArchive(reading: archive.bytes)
      resumed.snapshot(&reading)
      #expect(reading.isExhausted)
      let expected = Self.run(whole, generations: 12, Self.sphere)
      #expect(Self.run(resumed, generations: 12, Self.sphere) == expected)
      #expect(resumed.archive.columns == whole.archive.columns && resumed.evaluations == whole.evaluations)
      let half = try Self.search(name)
      var partial = SnapshotArchive(reading: Array(archive.bytes[..<(archive.bytes.count / 2)]))
      half.snapshot(&partial)
      #expect(!partial.isExhausted)
    }
  }

  @Test(arguments: registry.names) func maximizingIsMinimizingTheNegative(_ name: String) throws {
    let least = try Self.search(name)
    let greatest = try Self.search(name, direction: .maximize)
    let asked = Self.run(least, generations: 15, Self.sphere)
    #expect(Self.run(greatest, generations: 15) { -Self.sphere($0) } == asked)
    #expect(greatest.archive.columns.fitness == least.archive.columns.fitness.map { -$0 })
    #expect(greatest.archive.qualityScore(worst: -40) == least.archive.qualityScore(worst: 40))
  }

  /// The archive is what a dictionary of the best of each cell says, cell by cell.
  @Test(arguments: registry.names.filter { $0 != "cvt-map-elites" }) func archiveHoldsTheBest(
    _ name: String
  ) throws {
    let search = try Self.search(name)
    var best: [Int: (Double, [Double])] = [:]
    for x in Self.run(search, generations: 25, Self.sphere) {
      // Five units of width: eight cells along the first coordinate, five along the second.
      let cell = min(7, Int((x[0] + 2) * 8 / 5)) * 5 + min(4, Int((x[1] + 2) * 5 / 5))
      if Self.sphere(x) < best[cell]?.0 ?? .infinity { best[cell] = (Self.sphere(x), x) }
    }
    let columns = search.archive.columns
    #expect(columns.cells == best.keys.sorted())
    #expect(columns.fitness == columns.cells.map { best[$0]?.0 })
    #expect(columns.genomes == columns.cells.flatMap { best[$0]?.1 ?? [] })
    #expect(columns.descriptors == columns.cells.flatMap { best[$0]?.1[..<2] ?? [] })
    #expect(search.archive.occupiedCount == best.count && search.archive.cellCount == 40)
    #expect(search.archive.coverage == Double(best.count) / 40)
  }

  /// What is no number, as fitness or as descriptor, never enters, and the search goes on.
  @Test(arguments: registry.names) func whatIsNoNumberStaysOutside(_ name: String) throws {
    var stream = RandomStream(seed: 5, key: StreamKey(component: .test, purpose: 1))
    let odd: [Double] = [.nan, .infinity, -.infinity]
    for share in [1, 3] {
      let search = try Self.search(name)
      for _ in 0..<20 {
        let rows = search.ask().rows
        var fitness = [Double](repeating: 1, count: rows)
        var descriptors = [Double](repeating: 0.5, count: 2 * rows)
        for row in 0..<rows where stream.uniform(below: share) == 0 {
          let value = odd[stream.uniform(below: 3)]
          if stream.uniform(below: 2) == 0 { fitness[row] = value } else { descriptors[2 * row + 1] = value }
        }
        #expect(search.ask().values.allSatisfy { $0 >= -2 && $0 <= 3 })
        search.tell(fitness, descriptors: descriptors)
      }
      #expect(search.archive.occupiedCount == (share == 1 ? 0 : 1))
      #expect(search.archive.columns.fitness.allSatisfy { $0 == 1 })
    }
  }

  /// Fitness of any size, without bounds and between equal ones: candidates stay numbers within bounds.
  @Test(arguments: registry.names) func anySpaceAndFitness(_ name: String) throws {
    let spaces = [
      try SearchSpace(dimension: 1), try SearchSpace(dimension: 2, lower: 1, upper: 1),
      try SearchSpace(lower: [-.infinity, 0, 2], upper: [0, 1, 2]),
    ]
    for space in spaces {
      for fitness: ([Double]) -> Double in [{ _ in -3 }, { 1e308 * $0[0] }, { $0[0] }] {
        let setup = QualitySetup(
          SearchSetup(space, seed: 3, populationSize: 60),
          descriptors: try SearchSpace(dimension: 1, lower: 0, upper: 1), cells: [7])
        let search = try Self.registry.search(name, setup)
        for _ in 0..<40 {
          let candidates = search.ask()
          let rows = (0..<candidates.rows).map { candidates.rows($0..<$0 + 1).values }
          for row in rows {
            for index in row.indices {
              #expect(row[index] >= space.lower[index] && row[index] <= space.upper[index])
            }
          }
          search.tell(rows.map(fitness), descriptors: rows.map { $0[0] })
        }
      }
    }
  }

  @Test(.enabled(if: Probe.countsAllocations), arguments: registry.names)
  func aGenerationAllocatesNothing(_ name: String) throws {
    let search = try Self.search(name, dimension: 5)
    var fitness = [Double](repeating: 0, count: search.ask().rows)
    var descriptors = [Double](repeating: 0, count: 2 * fitness.count)
    var allocations = 0
    for generation in 0..<40 {
      let before = Probe.allocationsOfThread.count
      let candidates = search.ask()
      for row in 0..<fitness.count {
        fitness[row] = candidates[row, 0] * candidates[row, 4]
        for axis in 0..<2 { descriptors[2 * row + axis] = candidates[row, axis + 1] }
      }
      search.tell(fitness, descriptors: descriptors)
      if generation >= 20 { allocations += Probe.allocationsOfThread.count - before }
    }
    #expect(allocations == 0)
  }

  @Test func badSettingsAreNamed() throws {
    let space = try SearchSpace(dimension: 2, lower: 0, upper: 1)
    let setup = QualitySetup(SearchSetup(space, seed: 1), descriptors: space, cells: [4, 4])
    #expect(throws: EvolutionError.unknownStrategy(name: "elites", allowed: Self.registry.names)) {
      try Self.registry.search("elites", setup)
    }
    var faults = [setup, setup, setup, setup, setup, setup]
    faults[0].cells = [4]
    faults[1].cells = [4, 0]
    faults[2].cells = [1 << 20, 1 << 20]
    faults[3].descriptors = try SearchSpace(dimension: 2)
    faults[4].descriptors = try SearchSpace(dimension: 2, lower: 1, upper: 1)
    faults[5].search.settings = [SettingChoice("neighbours", .integer(0))]
    for fault in faults {
      #expect(throws: EvolutionError.self) { try Self.registry.search("map-elites", fault) }
    }
    // Elites of 4,000 coordinates in a million cells would take all memory, as would the matrices of emitters.
    var large = setup
    large.search.space = try SearchSpace(dimension: 4000, lower: 0, upper: 1)
    for (name, key) in [("map-elites", "cells"), ("cma-me", "dimension")] {
      large.cells = name == "cma-me" ? [4, 4] : [1 << 10, 1 << 10]
      do {
        _ = try Self.registry.search(name, large)
        Issue.record("\(name) was made")
      } catch EvolutionError.invalidSetting(let fault, _, _) { #expect(fault == key) }
    }
    var odd = setup
    odd.search.populationSize = 31
    #expect(
      throws: EvolutionError.invalidSetting(
        key: "populationSize", value: "31", allowed: "a multiple of 15, the emitters")
    ) { try Self.registry.search("cma-me", odd) }
  }
}
