internal import Kernels
public import Simulation

/// The best candidate of each cell of the space of descriptors.
///
/// Only candidates whose fitness and descriptors are finite enter; of equally good ones the first stays.
/// Takes memory for every cell at once, so that adding allocates nothing.
/// Source: Mouret & Clune, "Illuminating search spaces by mapping elites", arXiv:1504.04909, 2015.
public final class EliteArchive {
  let tessellation: Tessellation
  /// How many cells have an elite.
  public private(set) var occupiedCount = 0
  /// What each cell's elite costs; infinite where there is none.
  private let costs: Storage<Double>
  private let descriptors: Matrix<Double>
  /// The elites' coordinates, a row for each cell.
  let genomes: Matrix<Double>
  /// The cells that have an elite, in the order in which they got their first.
  private let occupied: Storage<Int32>
  private let direction: SearchDirection

  init(_ tessellation: Tessellation, dimension: Int, descriptors: Int, direction: SearchDirection) {
    self.tessellation = tessellation
    self.direction = direction
    let count = tessellation.count
    costs = Storage([Double](repeating: .infinity, count: count))
    self.descriptors = Matrix(rows: count, columns: descriptors)
    genomes = Matrix(rows: count, columns: dimension)
    occupied = Storage(count: count)
  }

  /// How many cells there are.
  public var cellCount: Int { costs.count }
  /// The share of cells that have an elite.
  public var coverage: Double { Double(occupiedCount) / Double(cellCount) }

  /// The sum over all elites of how much better their fitness is than `worst`; O(cells).
  public func qualityScore(worst: Double) -> Double {
    let offset = direction == .minimize ? worst : -worst
    var sum = 0.0
    for cell in 0..<cellCount where costs[cell] < .infinity { sum += offset - costs[cell] }
    return sum
  }

  /// The fitness of a cell's elite; nil where there is none.
  public func fitness(of cell: Int) -> Double? {
    let cost = costs[cell]
    guard cost < .infinity else { return nil }
    return direction.fitness(ofCost: cost)
  }

  /// The middle of a cell in the space of descriptors.
  public func center(of cell: Int) -> [Double] { tessellation.center(of: cell) }

  /// All elites, copied; O(cells·dimension).
  public var columns: EliteColumns {
    var columns = EliteColumns()
    for cell in 0..<cellCount {
      guard let fitness = fitness(of: cell) else { continue }
      columns.cells.append(cell)
      columns.fitness.append(fitness)
      columns.descriptors += descriptors.rows(cell..<cell + 1).values
      columns.genomes += genomes.rows(cell..<cell + 1).values
    }
    return columns
  }

  /// The cell of any elite, each equally likely.
  /// - Precondition: there is one.
  func drawCell(_ stream: inout RandomStream) -> Int { Int(occupied[stream.uniform(below: occupiedCount)]) }

  /// Takes a row of candidates where it is better than its cell's elite.
  func add(
    _ candidates: Matrix<Double>, row: Int, cost: Double, described: Matrix<Double>
  ) -> ArchiveAddition {
    let start = described.offset + row * described.columns
    guard cost.isFinite, Self.areFinite(described.storage, start, described.columns) else {
      return ArchiveAddition(kind: .none, gain: 0)
    }
    let cell = tessellation.cell(of: described.storage, at: start)
    let before = costs[cell]
    guard cost < before else { return ArchiveAddition(kind: .none, gain: before - cost) }
    costs[cell] = cost
    descriptors.storage.copy(
      described.storage, from: start, count: described.columns, to: cell * described.columns)
    let n = candidates.columns
    genomes.storage.copy(candidates.storage, from: candidates.offset + row * n, count: n, to: cell * n)
    guard before == .infinity else { return ArchiveAddition(kind: .improved, gain: before - cost) }
    occupied[occupiedCount] = Int32(cell)
    occupiedCount += 1
    return ArchiveAddition(kind: .discovered, gain: -cost)
  }

  private static func areFinite(_ values: Storage<Double>, _ start: Int, _ count: Int) -> Bool {
    for place in start..<start + count where !values[place].isFinite { return false }
    return true
  }
}

extension EliteArchive: Snapshotted {
  /// The elites; cells are where the setup has put them.
  public func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&occupiedCount)
    for storage in [costs, descriptors.storage, genomes.storage] { storage.snapshot(&archive) }
    occupied.snapshot(&archive)
    guard archive.isReading, !isSound else { return }
    occupiedCount = 0
    archive.fail()
  }

  /// Whether what was read can be.
  private var isSound: Bool {
    guard (0...cellCount).contains(occupiedCount) else { return false }
    return (0..<occupiedCount).allSatisfy { (0..<cellCount).contains(Int(occupied[$0])) }
  }
}
