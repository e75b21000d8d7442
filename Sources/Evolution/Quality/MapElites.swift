internal import Kernels
internal import Simulation

/// Changes elites drawn at random, and lets those that are better than their cell's elite take its place.
///
/// Sources: Mouret & Clune, arXiv:1504.04909, 2015; Vassiliades & Mouret, "Discovering the Elite Hypervolume by Leveraging
/// Interspecies Correlation", GECCO 2018, for lines between elites.
final class MapElites: QualityStrategy {
  let candidates: Matrix<Double>
  private let setup: SearchSetup
  /// Of steps along the line to another elite, in shares of its distance; nil where there are none.
  private let lineDeviation: Double?
  private let deviations: Storage<Double>
  private var stream: RandomStream

  /// Of 100 candidates a generation.
  init(_ setup: QualitySetup, _ settings: VariationSettings) throws(EvolutionError) {
    let n = setup.search.dimension
    self.setup = setup.search
    lineDeviation = settings.lineDeviation
    candidates = Matrix(rows: try setup.search.population(100), columns: n)
    deviations = Storage((0..<n).map { setup.deviation($0, share: settings.stepShare) })
    stream = setup.search.stream(RandomPurpose.sampling)
  }

  func ask(_ archive: EliteArchive) {
    guard archive.occupiedCount > 0 else { return setup.drawPopulation(candidates, &stream) }
    let n = candidates.columns
    for row in 0..<candidates.rows {
      let elite = archive.drawCell(&stream) * n
      var (other, share) = (elite, 0.0)
      if let lineDeviation {
        other = archive.drawCell(&stream) * n
        share = lineDeviation * stream.normal()
      }
      for index in 0..<n {
        let parent = archive.genomes.storage[elite + index]
        let line = share * (archive.genomes.storage[other + index] - parent)
        let value = parent + deviations[index] * stream.normal() + line
        candidates.storage[row * n + index] = setup.space.clamped(value.isFinite ? value : parent, index)
      }
    }
  }

  func tell(_ generation: DescribedGeneration) {}

  func snapshot(_ archive: inout SnapshotArchive) {
    archive.nested(&stream)
    candidates.storage.snapshot(&archive)
  }
}
