internal import Kernels

extension Search {
  /// Asks, evaluates and tells until fitness is good enough, the strategy stops, or another generation would go beyond the
  /// budget; at least one generation.
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
      for row in 0..<candidates.rows { fitness.append(problem.fitness(of: Candidate(candidates, row: row))) }
      tell(fitness)
      if let target, let best = bestFitness, direction.reaches(target, with: best) { return true }
      if stopReason != nil || evaluations + strategy.candidates.rows > budget { return false }
    }
  }
}
