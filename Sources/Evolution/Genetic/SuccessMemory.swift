internal import Kernels
internal import Simulation

/// What factors and crossover rates have served well in L-SHADE.
///
/// Source: Tanabe & Fukunaga, "Improving the Search Performance of SHADE Using Linear Population Size Reduction", CEC 2014.
struct SuccessMemory: Snapshotted {
  /// Factors, then crossover rates; a negative rate means that crossover keeps to one coordinate from now on.
  private let entries: Storage<Double>
  private var next = 0
  private var weight = 0.0
  private var factorSums = (first: 0.0, second: 0.0)
  private var crossoverSums = (first: 0.0, second: 0.0)

  private var size: Int { entries.count / 2 }

  /// A memory of so many entries, which begins with 0.5 for both.
  init(size: Int) { entries = Storage<Double>(Array(repeating: 0.5, count: 2 * size)) }

  /// A factor and a crossover rate for one trial.
  func draw(_ stream: inout RandomStream) -> (factor: Double, crossover: Double) {
    let entry = stream.uniform(below: size)
    var factor = 0.0
    while factor <= 0 { factor = min(1, stream.cauchy(entries[entry], 0.1)) }
    let mean = entries[size + entry]
    let crossover = mean < 0 ? 0 : max(0, min(1, mean + 0.1 * stream.normal()))
    return (factor, crossover)
  }

  /// A trial was better than its parent, by so much.
  mutating func note(factor: Double, crossover: Double, gain: Double) {
    // Gains without end would leave no weight to the others.
    let gain = min(gain, 1e200)
    weight += gain
    factorSums.first += gain * factor
    factorSums.second += gain * factor * factor
    crossoverSums.first += gain * crossover
    crossoverSums.second += gain * crossover * crossover
  }

  /// The generation is over: the weighted Lehmer means of what served replace the oldest entry.
  mutating func endGeneration() {
    defer { (weight, factorSums, crossoverSums) = (0, (0, 0), (0, 0)) }
    guard weight > 0, factorSums.first > 0 else { return }
    entries[next] = factorSums.second / factorSums.first
    let isTerminal = entries[size + next] < 0 || crossoverSums.first <= 0
    entries[size + next] = isTerminal ? -1 : crossoverSums.second / crossoverSums.first
    next = (next + 1) % size
  }

  /// The entries; between generations nothing else is known.
  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&next)
    entries.snapshot(&archive)
    if !(0..<size).contains(next) {
      next = 0
      archive.fail()
    }
  }
}
