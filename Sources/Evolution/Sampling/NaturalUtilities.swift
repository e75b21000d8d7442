internal import Kernels
internal import Simulation

/// The utilities of ranks in natural evolution strategies: max(0, ln(λ/2 + 1) − ln rank), scaled to a sum of 1, less 1/λ.
///
/// Source: Wierstra et al., "Natural Evolution Strategies", JMLR 15, 2014.
struct NaturalUtilities {
  /// By rank, the best first.
  let values: Storage<Double>

  init(populationSize: Int) {
    let top = ReproducibleMath.log(Double(populationSize) / 2 + 1)
    let raw = (1...populationSize).map { max(0, top - ReproducibleMath.log(Double($0))) }
    let sum = raw.reduce(0, +)
    values = Storage(raw.map { $0 / sum - 1 / Double(populationSize) })
  }
}
