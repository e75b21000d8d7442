/// What gives networks their fitness.
public protocol NetworkProblem {
  /// Its name in files and on the command line.
  var name: String { get }
  /// How many numbers networks take, a bias included.
  var inputs: Int { get }
  /// Whether the last input is a bias.
  var hasBias: Bool { get }
  /// How many numbers networks give.
  var outputs: Int { get }
  /// Whether small or large fitness is good.
  var direction: SearchDirection { get }
  /// Whether only the best network of a generation is asked whether it solves the problem.
  var asksChampionsAlone: Bool { get }
  /// The fitness of a network; the same for the same genome.
  func fitness(of network: inout Phenotype) -> Double
  /// Whether a network of this fitness solves the problem.
  func isSolved(by network: inout Phenotype, fitness: Double) -> Bool
}

extension NetworkProblem {
  /// No bias.
  public var hasBias: Bool { false }
  /// Maximised.
  public var direction: SearchDirection { .maximize }
  /// Every network is asked.
  public var asksChampionsAlone: Bool { false }
}
