internal import Simulation

/// Which attempt of a search with restarts is under way, and what the earlier ones have cost.
struct RestartAttempt: Snapshotted {
  /// 0 for the first attempt.
  private(set) var number = 0
  /// How many candidates this attempt has.
  var populationSize = 0
  /// What the first step size is multiplied by.
  private(set) var stepScale = 1.0
  /// The evaluations of this attempt.
  var evaluations = 0
  /// The best cost of all attempts so far.
  var bestCost = Double.infinity
  /// The best cost of the attempts before this one.
  private(set) var incumbent = Double.infinity
  private var enlargements = 0
  private var isSmall = false
  private var evaluationsOfLarge = 0
  private var evaluationsOfSmall = 0

  /// No attempt has more candidates than that, so that memory suffices.
  private static let largestPopulation = 1 << 20

  /// The next attempt has so many times as many candidates.
  mutating func enlarge(_ standard: Int, by growth: Int) {
    number += 1
    evaluations = 0
    incumbent = bestCost
    populationSize = min(growth * populationSize, max(standard, Self.largestPopulation))
  }

  /// The next attempt is a large one, with so many times as many candidates as the last, or a small one where those have
  /// cost less.
  mutating func takeTurns(_ standard: Int, by growth: Int, _ stream: inout RandomStream) {
    // The first attempt counts on neither side.
    if number > 0 {
      if isSmall { evaluationsOfSmall += evaluations } else { evaluationsOfLarge += evaluations }
    }
    number += 1
    evaluations = 0
    isSmall = enlargements > 0 && evaluationsOfSmall < evaluationsOfLarge
    if isSmall {
      let large = enlarged(standard, growth)
      let share = stream.uniform()
      let exponent = share * share
      // λ · (½·λ_large/λ)^(U²), and a step size of 10^(−2U).
      let ratio = ReproducibleMath.pow(0.5 * Double(large) / Double(standard), exponent)
      populationSize = max(2, Int(Double(standard) * ratio))
      stepScale = ReproducibleMath.pow(10, -2 * stream.uniform())
    } else {
      if growth * enlarged(standard, growth) <= Self.largestPopulation { enlargements += 1 }
      populationSize = enlarged(standard, growth)
      stepScale = 1
    }
  }

  /// What the number of candidates has grown to.
  private func enlarged(_ standard: Int, _ growth: Int) -> Int {
    var size = standard
    for _ in 0..<enlargements { size = min(growth * size, 1 << 40) }
    return size
  }

  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&number)
    archive.plain(&populationSize)
    archive.plain(&stepScale)
    archive.plain(&evaluations)
    archive.plain(&bestCost)
    archive.plain(&incumbent)
    archive.plain(&enlargements)
    archive.plain(&isSmall)
    archive.plain(&evaluationsOfLarge)
    archive.plain(&evaluationsOfSmall)
    // What was not written by this program must not make it take all memory.
    let isSound = populationSize >= 2 && populationSize <= 2 * Self.largestPopulation
    if !isSound || !(0...20).contains(enlargements) || !(stepScale > 0) {
      enlargements = 0
      archive.fail()
    }
  }
}
