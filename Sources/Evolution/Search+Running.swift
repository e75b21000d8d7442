internal import Kernels

extension Search {
  /// Asks, evaluates and tells until fitness is good enough, the strategy stops, or another generation would go beyond the
  /// budget; of a first one that would, what fits is evaluated.
  ///
  /// - Parameters:
  ///   - evaluations: the budget, of all evaluations of this search.
  ///   - target: the fitness that is good enough.
  /// - Returns: whether the target was reached.
  @discardableResult
  public func run(_ problem: some Problem, evaluations budget: Int, target: Double? = nil) -> Bool {
    var fitness: [Double] = []
    while true {
      let candidates = ask()
      fitness.removeAll(keepingCapacity: true)
      let count = min(candidates.rows, max(0, budget - evaluations))
      for row in 0..<count { fitness.append(problem.fitness(of: Candidate(candidates, row: row))) }
      if count < candidates.rows { conclude(fitness) } else { tell(fitness) }
      if let target, let best = bestFitness, direction.reaches(target, with: best) { return true }
      if stopReason != nil || evaluations + strategy.candidates.rows > budget { return false }
    }
  }
}
