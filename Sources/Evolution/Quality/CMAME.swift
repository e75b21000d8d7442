internal import Kernels
internal import Simulation

/// CMA-ME: several distributions learn, side by side, where candidates enter the archive; 37 candidates each.
///
/// Source: Fontaine, Togelius, Nikolaidis & Hoover, "Covariance Matrix Adaptation for the Rapid Illumination of Behavior
/// Space", GECCO 2020.
final class CMAME: QualityStrategy {
  let candidates: Matrix<Double>
  private let emitters: [CovarianceEmitter]
  private static let candidatesOfEmitter = 37

  /// Emitters of some kinds by turns; first steps are, by default, a twentieth of each coordinate's width.
  ///
  /// - Throws: `EvolutionError.invalidSetting` where the candidates are not as many for each emitter, at least two.
  init(
    _ setup: QualitySetup, _ kinds: [EmitterKind], _ settings: EmitterSettings
  ) throws(EvolutionError) {
    let (n, emitters) = (setup.search.dimension, setup.emitters)
    let count = try setup.search.population(Self.candidatesOfEmitter * emitters, atLeast: 2 * emitters)
    guard count % emitters == 0 else {
      throw .invalidSetting(
        key: "populationSize", value: "\(count)", allowed: "a multiple of \(emitters), the emitters")
    }
    try setup.search.checkMatrices(emitters)
    let deviations = (0..<n).map { setup.deviation($0, share: settings.stepShare) }
    let parameters = EmitterDistribution.parameters(dimension: n, count: count / emitters)
    let candidates = Matrix<Double>(rows: count, columns: n)
    self.candidates = candidates
    self.emitters = (0..<emitters).map { number in
      CovarianceEmitter(
        setup, kinds[number % kinds.count], number: number, candidates, deviations: deviations, parameters)
    }
  }

  func ask(_ archive: EliteArchive) {
    for index in emitters.indices { emitters[index].ask(archive) }
  }

  func tell(_ generation: DescribedGeneration) {
    for index in emitters.indices { emitters[index].tell(generation) }
  }

  func snapshot(_ archive: inout SnapshotArchive) {
    candidates.storage.snapshot(&archive)
    for emitter in emitters { emitter.snapshot(&archive) }
  }
}
