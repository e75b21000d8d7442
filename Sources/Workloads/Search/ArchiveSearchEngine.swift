import Evolution
import Kernels
import Simulation
import Swarm

/// A search for many good candidates that differ.
final class ArchiveSearchEngine: SearchEngine {
  private let search: QualityDiversitySearch
  private let problem: any DescribedProblem
  private let setup: QualitySetup
  private let hasCentroids: Bool
  private var fitness: [Double] = []

  init(
    _ search: QualityDiversitySearch, _ problem: any DescribedProblem, _ setup: QualitySetup,
    hasCentroids: Bool
  ) {
    self.search = search
    self.problem = problem
    self.setup = setup
    self.hasCentroids = hasCentroids
  }

  var isMinimised: Bool { search.direction == .minimize }
  var evaluations: Int { search.evaluations }
  var nextCount: Int { search.candidates.rows }
  let stopReason: String? = nil

  var bestFitness: Double? { bestCell.flatMap(search.archive.fitness) }

  /// Of equal ones the first.
  private var bestCell: Int? {
    var best: (cell: Int, fitness: Double)?
    for cell in 0..<search.archive.cellCount {
      guard let fitness = search.archive.fitness(of: cell) else { continue }
      guard let other = best else {
        best = (cell, fitness)
        continue
      }
      if isMinimised ? fitness < other.fitness : fitness > other.fitness { best = (cell, fitness) }
    }
    return best?.cell
  }

  func advance(atMost limit: Int) throws -> [Double] {
    let asked = search.ask().rows
    let candidates = search.ask().rows(0..<min(limit, asked))
    let count = setup.descriptors.dimension
    var (descriptors, told) = ([Double](repeating: 0, count: count), [Double]())
    fitness.removeAll(keepingCapacity: true)
    for row in 0..<candidates.rows {
      fitness.append(problem.fitness(of: Candidate(candidates, row: row), descriptors: &descriptors))
      told += descriptors
    }
    if candidates.rows < asked {
      search.conclude(fitness, descriptors: told)
    } else {
      search.tell(fitness, descriptors: told)
    }
    return fitness
  }

  func describe(_ table: inout GenerationTable) {
    table.coverage[table.count - 1] = search.archive.coverage
    // The problems' fitness is 0 at its worst within the bounds.
    table.qualityDiversity[table.count - 1] = search.archive.qualityScore(worst: 0)
  }

  func complete(_ record: inout SearchRecord) {
    record.settings = search.settings.attributes
    let (columns, width) = (search.archive.columns, setup.search.dimension)
    record.coordinates = (0..<width).map { "x\($0 + 1)" }
    if let best = bestCell, let place = columns.cells.firstIndex(of: best) {
      record.best = Array(columns.genomes[place * width..<(place + 1) * width])
    }
    record.population = Array(search.candidates.values.prefix(fitness.count * width))
    record.fitness = fitness
    record.tables = [elites(columns, width), descriptors]
  }

  /// One row for each filled cell: its number, the elite's fitness, descriptors and coordinates.
  private func elites(_ elites: EliteColumns, _ width: Int) -> RecordTable {
    let axes = setup.descriptors.dimension
    var columns: [RecordTable.Column] = [
      .init(
        "cell", "number of the cell; of a grid, the last descriptor's changes fastest",
        .integers(elites.cells.map(Int64.init))),
      .init("fitness", "fitness of the cell's elite", .numbers(elites.fitness)),
    ]
    for axis in 0..<axes {
      let values = elites.cells.indices.map { elites.descriptors[$0 * axes + axis] }
      columns.append(.init("descriptor_\(axis + 1)", "what the elite is like", .numbers(values)))
    }
    for index in 0..<width {
      let values = elites.cells.indices.map { elites.genomes[$0 * width + index] }
      columns.append(.init("x\(index + 1)", "coordinate of the elite", .numbers(values)))
    }
    return RecordTable("elites", columns)
  }

  /// Between which bounds and into how many cells each descriptor is divided.
  private var descriptors: RecordTable {
    let axes = setup.descriptors.dimension
    let cells = hasCentroids ? [Int](repeating: 0, count: axes) : setup.cells
    return RecordTable(
      "descriptors",
      [
        .init("descriptor", "number of the descriptor, from 1", .integers((0..<axes).map { Int64($0) + 1 })),
        .init("lower", "least value that is told apart", .numbers(setup.descriptors.lower)),
        .init("upper", "greatest value that is told apart", .numbers(setup.descriptors.upper)),
        .init("cells", "cells along it; 0 where cells belong to centroids", .integers(cells.map(Int64.init))),
      ])
  }

  func snapshot(_ archive: inout SnapshotArchive) {
    search.snapshot(&archive)
    archive.plain(&fitness)
  }
}
