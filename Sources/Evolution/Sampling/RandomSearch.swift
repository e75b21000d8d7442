internal import Kernels
internal import Simulation

/// Candidates that have nothing to do with each other: what any strategy has to beat.
final class RandomSearch: SearchStrategy {
  let candidates: Matrix<Double>
  let stopReason: StopReason? = nil
  private let setup: SearchSetup
  private var stream: RandomStream

  init(_ setup: SearchSetup) throws(EvolutionError) {
    self.setup = setup
    candidates = Matrix(rows: try setup.population(32), columns: setup.dimension)
    stream = setup.stream(RandomPurpose.sampling)
  }

  func ask() { setup.drawPopulation(candidates, &stream) }

  func tell(_ costs: Storage<Double>) {}

  func snapshot(_ archive: inout SnapshotArchive) {
    archive.nested(&stream)
    candidates.storage.snapshot(&archive)
  }
}
