public import Simulation
public import Swarm

/// What proposes candidates and evaluates them, a generation at a time.
///
/// A reference, since candidates stay where they are. It is saved between generations.
public protocol SearchEngine: AnyObject, Snapshotted {
  /// Whether the least fitness is the best.
  var isMinimised: Bool { get }
  /// Candidates evaluated so far.
  var evaluations: Int { get }
  /// How many candidates the next generation is expected to have.
  var nextCount: Int { get }
  /// The best fitness so far; nil while there is none.
  var bestFitness: Double? { get }
  /// The place in the last generation of the first candidate that solves the problem, whatever its fitness.
  var solver: Int? { get }
  /// Why nothing more is to be found, in a word; nil while there may be.
  var stopReason: String? { get }
  /// Evaluates the next generation, or, where it has more candidates than the limit, as many of them as the last thing
  /// that it does.
  ///
  /// Returns the fitness of each candidate, NaN of one that failed. Throws what evaluating gives rise to.
  func advance(atMost limit: Int) throws -> [Double]
  /// Says in the last row of a table what is special about the strategy.
  func describe(_ table: inout GenerationTable)
  /// Adds to a record what the search leaves behind.
  func complete(_ record: inout SearchRecord)
}

extension SearchEngine {
  /// Nil: only the fitness counts.
  public var solver: Int? { nil }
}
