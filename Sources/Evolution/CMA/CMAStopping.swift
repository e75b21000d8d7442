internal import Kernels
internal import Simulation

/// What CMA-ES remembers to know when to stop.
///
/// Sources: Hansen, "Benchmarking a BI-Population CMA-ES on the BBOB-2009 Function Testbed", GECCO 2009; that a run ends
/// whose progress will not undercut an earlier one is after György & Kocsis, "Efficient Multi-Start Strategies for Local
/// Search Algorithms", JAIR 41, 2011.
struct CMAStopping: Snapshotted {
  /// The generations that a run is worth.
  let generationLimit: Int
  /// Costs that differ by less are level.
  private let costTolerance: Double
  /// The best cost of earlier runs, which this one is to undercut; infinite where there is none.
  private let incumbent: Double
  /// The rank that costs as much as the best where a generation lies on a plateau.
  private let plateauRank: Int
  private let recent: Storage<Double>
  /// Of the last generations, one a coordinate, which lay on a plateau: 1, or else 0.
  private let plateaus: Storage<UInt8>
  private var count = 0
  private var best = Double.infinity
  /// How much the best costs of recent generations differ.
  private var range = Double.infinity

  init(dimension: Int, populationSize: Int, incumbent: Double, costTolerance: Double) {
    let n = Double(dimension)
    generationLimit = Int(100 + 150 * (n + 3) * (n + 3) / Double(populationSize).squareRoot())
    self.costTolerance = costTolerance
    self.incumbent = incumbent
    plateauRank = min(populationSize - 1, Int((0.1 + Double(populationSize) / 4).rounded(.up)))
    recent = Storage(count: 10 + (30 * dimension + populationSize - 1) / populationSize)
    plateaus = Storage(count: dimension)
  }

  /// Takes the costs of a generation; O(generations remembered).
  mutating func note(_ costs: Storage<Double>, _ ranking: Ranking) {
    let cost = costs[ranking.candidate(0)]
    let isPlateau = cost == costs[ranking.candidate(plateauRank)]
    plateaus[count % plateaus.count] = isPlateau ? 1 : 0
    recent[count % recent.count] = cost
    count += 1
    best = min(best, cost)
    guard count >= recent.count else { return }
    var (least, greatest) = (cost, cost)
    for index in 0..<recent.count {
      least = min(least, recent[index])
      greatest = max(greatest, recent[index])
    }
    range = greatest - least
  }

  /// Whether the best costs of recent generations, and all of this one, differ by less than is told apart.
  func isLevel(spread: Double) -> Bool { range < costTolerance && spread < costTolerance }

  /// Whether more than a third of the last generations, one a coordinate, lay on a plateau; O(coordinates).
  var isOnPlateau: Bool {
    guard count >= plateaus.count else { return false }
    var sum = 0
    for index in 0..<plateaus.count { sum += Int(plateaus[index]) }
    return 3 * sum > plateaus.count
  }

  /// Whether ten times the progress of recent generations would not undercut an earlier run.
  var isOutclassed: Bool { 10 * range < best - incumbent }

  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&count)
    archive.plain(&best)
    archive.plain(&range)
    recent.snapshot(&archive)
    plateaus.snapshot(&archive)
    if count < 0 {
      count = 0
      archive.fail()
    }
  }
}
