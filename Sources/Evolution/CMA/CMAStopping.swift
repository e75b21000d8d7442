internal import Kernels
internal import Simulation

/// What CMA-ES remembers to know when to stop.
///
/// Source: Hansen, "Benchmarking a BI-Population CMA-ES on the BBOB-2009 Function Testbed", GECCO 2009.
struct CMAStopping: Snapshotted {
  /// The generations that a run is worth.
  let generationLimit: Int
  private let recent: Storage<Double>
  private var count = 0

  init(dimension: Int, populationSize: Int) {
    let n = Double(dimension)
    generationLimit = Int(100 + 150 * (n + 3) * (n + 3) / Double(populationSize).squareRoot())
    recent = Storage(count: 10 + (30 * dimension + populationSize - 1) / populationSize)
  }

  /// Whether the best costs of recent generations, and all of this one, differ by less than 10⁻¹².
  mutating func isLevel(best: Double, worst: Double) -> Bool {
    recent[count % recent.count] = best
    count += 1
    guard count >= recent.count, worst - best < 1e-12 else { return false }
    var (least, greatest) = (best, best)
    for index in 0..<recent.count {
      least = min(least, recent[index])
      greatest = max(greatest, recent[index])
    }
    return greatest - least < 1e-12
  }

  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&count)
    recent.snapshot(&archive)
  }
}
