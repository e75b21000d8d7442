internal import Kernels
internal import Simulation

/// What proposes candidates to an archive of elites; `QualityDiversitySearch` drives it.
protocol QualityStrategy: AnyObject, Snapshotted {
  /// The candidates of this generation, one a row, all within the bounds.
  var candidates: Matrix<Double> { get }
  /// Fills `candidates` with those of the next generation, without allocation once the first are made.
  func ask(_ archive: EliteArchive)
  /// Takes what the candidates of this generation cost, and what they have brought to the archive.
  func tell(_ generation: DescribedGeneration)
}
