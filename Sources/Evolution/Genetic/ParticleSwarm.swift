internal import Kernels
internal import Simulation

/// Particle swarm optimisation with constriction: every particle is drawn to its own best place and the best of all.
///
/// 40 particles; by default 0.7298 of the velocity is kept, and each attraction is 1.49618 at most. A particle that would leave the
/// bounds stops at them.
/// Source: Clerc & Kennedy, IEEE Transactions on Evolutionary Computation 6(1), 2002.
final class ParticleSwarm: SearchStrategy {
  let candidates: Matrix<Double>
  let stopReason: StopReason? = nil
  private let setup: SearchSetup
  private let velocities: Matrix<Double>
  private let places: Matrix<Double>
  private let costs: Storage<Double>
  private var best = 0
  private var hasFlown = false
  private var stream: RandomStream
  private let settings: SwarmSettings

  init(_ setup: SearchSetup, _ settings: SwarmSettings = SwarmSettings()) throws(EvolutionError) {
    let (count, n) = (try setup.population(40), setup.dimension)
    self.setup = setup
    self.settings = settings
    candidates = Matrix(rows: count, columns: n)
    velocities = Matrix(rows: count, columns: n)
    places = Matrix(rows: count, columns: n)
    costs = Storage(count: count)
    stream = setup.stream(RandomPurpose.sampling)
  }

  func ask() {
    guard hasFlown else { return setup.drawPopulation(candidates, &stream) }
    let n = setup.dimension
    for row in 0..<candidates.rows {
      for index in 0..<n { fly(row * n + index, index, best * n + index) }
    }
  }

  private func fly(_ own: Int, _ index: Int, _ leader: Int) {
    let place = candidates.storage[own]
    let toOwn = settings.ownAttraction * stream.uniform() * (places.storage[own] - place)
    let toBest = settings.commonAttraction * stream.uniform() * (places.storage[leader] - place)
    let velocity = settings.inertia * velocities.storage[own] + toOwn + toBest
    let next = place + velocity
    let kept = setup.space.clamped(next.isFinite ? next : place, index)
    velocities.storage[own] = kept == next ? velocity : 0
    candidates.storage[own] = kept
  }

  func tell(_ told: Storage<Double>) {
    let n = setup.dimension
    for row in 0..<told.count where !hasFlown || told[row] < costs[row] {
      costs[row] = told[row]
      places.storage.copy(candidates.storage, from: row * n, count: n, to: row * n)
    }
    hasFlown = true
    for row in 0..<told.count where costs[row] < costs[best] { best = row }
  }

  func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&hasFlown)
    archive.plain(&best)
    archive.nested(&stream)
    for storage in [candidates.storage, velocities.storage, places.storage, costs] {
      storage.snapshot(&archive)
    }
    if !(0..<candidates.rows).contains(best) {
      best = 0
      archive.fail()
    }
  }
}
