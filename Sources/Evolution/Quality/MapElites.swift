internal import Kernels
internal import Simulation

/// Changes elites drawn at random, and lets those that are better than their cell's elite take its place.
///
/// Sources: Mouret & Clune, arXiv:1504.04909, 2015; Vassiliades & Mouret, "Discovering the Elite Hypervolume by Leveraging
/// Interspecies Correlation", GECCO 2018, for lines between elites.
final class MapElites: QualityStrategy {
  /// How elites are changed.
  enum Variation {
    /// Normal numbers, of a twentieth of each coordinate's width.
    case gaussian
    /// Normal numbers of a hundredth of each width, and a step along the line to another elite of 0.2 of their distance.
    case isoLine
  }

  let candidates: Matrix<Double>
  private let setup: SearchSetup
  private let variation: Variation
  private let deviations: Storage<Double>
  private var stream: RandomStream
  private static let lineDeviation = 0.2

  /// Of 100 candidates a generation.
  init(_ setup: QualitySetup, _ variation: Variation) throws(EvolutionError) {
    let n = setup.search.dimension
    self.setup = setup.search
    self.variation = variation
    candidates = Matrix(rows: try setup.search.population(100), columns: n)
    let share = variation == .gaussian ? 0.05 : 0.01
    deviations = Storage((0..<n).map { setup.deviation($0, share: share) })
    stream = setup.search.stream(RandomPurpose.sampling)
  }

  func ask(_ archive: EliteArchive) {
    guard archive.occupiedCount > 0 else { return setup.drawPopulation(candidates, &stream) }
    let n = candidates.columns
    for row in 0..<candidates.rows {
      let elite = archive.drawCell(&stream) * n
      var (other, share) = (elite, 0.0)
      if variation == .isoLine {
        other = archive.drawCell(&stream) * n
        share = Self.lineDeviation * stream.normal()
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
