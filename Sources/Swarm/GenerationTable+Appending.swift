extension GenerationTable {
  /// Adds a generation's row; what only some strategies have is missing in it.
  ///
  /// O(n log n) for n candidates, of which those without a finite fitness have failed.
  public mutating func append(_ fitness: [Double], evaluations: Int, bestSoFar: Double) {
    if evaluationsToTarget < 0, let first = fitness.firstIndex(where: { reaches($0) }) {
      evaluationsToTarget = Int64(evaluations - fitness.count + first + 1)
    }
    let values = fitness.filter(\.isFinite).sorted()
    let number = Double(values.count)
    let mean = values.reduce(0, +) / number
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    generation.append(Int64(count) + 1)
    self.evaluations.append(Int64(evaluations))
    best.append((isMinimised ? values.first : values.last) ?? .nan)
    median.append(
      values.isEmpty ? .nan : values[(values.count - 1) / 2] / 2 + values[values.count / 2] / 2)
    self.mean.append(values.isEmpty ? .nan : mean)
    deviation.append(values.count > 1 ? (squares / (number - 1)).squareRoot() : .nan)
    self.bestSoFar.append(bestSoFar)
    failed.append(Int64(fitness.count - values.count))
    stepSize.append(.nan)
    conditionNumber.append(.nan)
    species.append(-1)
    coverage.append(.nan)
    qualityDiversity.append(.nan)
    endTime.append(TaskTable.missing)
  }

  /// Whether a fitness is as good as the target; never where there is none.
  private func reaches(_ fitness: Double) -> Bool { isMinimised ? fitness <= target : fitness >= target }
}
