/// What gives candidates their fitness.
public protocol Problem {
  /// Its name in files and on the command line.
  var name: String { get }
  /// Whether small or large fitness is good.
  var direction: SearchDirection { get }
  /// Where candidates may lie.
  var space: SearchSpace { get }
  /// The fitness of a candidate; the same for the same candidate.
  func fitness(of candidate: Candidate) -> Double
}
