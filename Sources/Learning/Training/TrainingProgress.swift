/// The lowest loss so far, and what follows from how long ago it was.
struct TrainingProgress: BitwiseCopyable {
  private var lowestLoss = Double.infinity
  /// Epochs since the lowest loss.
  private(set) var epochsWithoutImprovement = 0
  private var epochsSinceReduction = 0
  /// The product of all reductions of the learning rate on a plateau.
  private(set) var plateauFactor = 1.0

  /// Takes an epoch's loss, and returns whether it is the lowest so far.
  mutating func record(_ loss: Double, _ schedule: Schedule) -> Bool {
    if loss < lowestLoss {
      lowestLoss = loss
      epochsWithoutImprovement = 0
      epochsSinceReduction = 0
      return true
    }
    epochsWithoutImprovement += 1
    epochsSinceReduction += 1
    if case .plateau(let patience, let factor) = schedule, epochsSinceReduction >= patience {
      plateauFactor *= factor
      epochsSinceReduction = 0
    }
    return false
  }
}
