internal import Kernels
internal import Simulation

/// Coordinates on their own where they do not interact; else CMA-ES again and again, each time with more candidates.
///
/// It begins with three times the usual number of candidates, and ends an attempt that will not undercut an earlier one.
/// Sources: Loshchilov, Schoenauer & Sebag, "Bi-Population CMA-ES Algorithms with Surrogate Models and Line Searches",
/// GECCO 2013, for the line searches beside CMA-ES; Auger & Hansen, CEC 2005, for the restarts.
final class HybridCMAES: SearchStrategy {
  var stopReason: StopReason? { separable.isFinished ? restarts.stopReason : nil }
  var candidates: Matrix<Double> { separable.isFinished ? restarts.candidates : separable.candidates }
  var distribution: StepDistribution { separable.isFinished ? restarts.distribution : StepDistribution() }
  private let separable: SeparableSearch
  private let restarts: RestartingCMAES

  /// - Throws: `EvolutionError.invalidSetting` for fewer than two candidates.
  init(_ setup: SearchSetup, _ settings: HybridSettings = HybridSettings()) throws(EvolutionError) {
    restarts = try RestartingCMAES(setup, .racing(firstFactor: settings.firstFactor), settings.restarts)
    separable = SeparableSearch(setup, isWanted: settings.looksForSums)
  }

  func ask() {
    if separable.isFinished { restarts.ask() } else { separable.ask() }
  }

  func tell(_ costs: Storage<Double>) {
    if separable.isFinished { restarts.tell(costs) } else { separable.tell(costs) }
  }

  /// Both parts.
  func snapshot(_ archive: inout SnapshotArchive) {
    separable.snapshot(&archive)
    restarts.snapshot(&archive)
  }
}
