public import Evolution

/// A search for the best candidate of a program's fitness, within a budget.
public struct ProgramOptimization {
  /// Why it came to its end.
  public enum Ending: Equatable, Sendable {
    /// The fitness that was good enough was reached.
    case target
    /// Another generation would have gone beyond the budget, or the first one did.
    case budget
    /// The strategy has nothing more to find.
    case strategy(StopReason)
  }

  /// The search, with the best candidate and how much it took.
  public let search: Search
  /// What calls the program, and counts what goes wrong.
  public private(set) var evaluator: ProgramEvaluator
  private let budget: Int
  private let target: Double?

  /// A search that has not begun.
  ///
  /// - Parameters:
  ///   - budget: evaluations of all generations; of a first one that is larger, what fits is evaluated.
  ///   - target: the fitness that is good enough.
  public init(_ search: Search, _ evaluator: ProgramEvaluator, budget: Int, target: Double?) {
    self.search = search
    self.evaluator = evaluator
    self.budget = budget
    self.target = target
  }

  /// Searches, generation by generation, and says why it ended.
  ///
  /// - Parameter report: is called after every generation.
  /// - Throws: as `ProgramEvaluator.evaluate`.
  public mutating func run(_ report: (Search) -> Void) throws(LabError) -> Ending {
    while true {
      let candidates = search.ask()
      let count = min(candidates.rows, budget - search.evaluations)
      let fitness = try evaluator.evaluate(candidates.rows(0..<count))
      let isCut = count < candidates.rows
      if isCut { search.conclude(fitness) } else { search.tell(fitness) }
      report(search)
      if let target, let best = search.bestFitness, search.direction.reaches(target, with: best) {
        return .target
      }
      if isCut { return .budget }
      if let reason = search.stopReason { return .strategy(reason) }
      if search.evaluations + search.strategy.candidates.rows > budget { return .budget }
    }
  }
}
