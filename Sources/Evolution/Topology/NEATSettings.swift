internal import Simulation

/// The parameters of NEAT.
///
/// Defaults are those of the paper for XOR and for two poles with known speeds (Stanley & Miikkulainen 2002, section 4.1).
/// The ranges of weights, the share that survives and the share that mates without mutation are not in the paper.
public struct NEATSettings: Sendable, Equatable {
  /// Genomes a generation.
  public var populationSize = 150
  /// c₁, the weight of excess genes in the distance.
  public var excessCoefficient = 1.0
  /// c₂, the weight of disjoint genes in the distance.
  public var disjointCoefficient = 1.0
  /// c₃, the weight of the mean difference of weights in the distance.
  public var weightCoefficient = 0.4
  /// δₜ, the distance from which on genomes are of different species.
  public var compatibilityThreshold = 3.0
  /// Genomes of fewer genes are compared without division by their number.
  public var smallGenome = 20
  /// The generations without improvement after which a species does not reproduce.
  public var speciesStagnation = 15
  /// The generations without improvement of the whole population after which only two species reproduce.
  public var populationStagnation = 20
  /// The champion of a species of more genomes than this is kept as it is.
  public var championSize = 5
  /// The share of a species, the best, that may be parents; at least one genome.
  public var survivalShare = 0.3
  /// The chance that a child's weights mutate.
  public var weightMutationRate = 0.8
  /// The chance of each of these weights to be changed a little; the others are drawn anew.
  public var perturbationRate = 0.9
  /// The greatest change of a weight.
  public var perturbation = 1.0
  /// New weights are uniform between this and its negative.
  public var weightRange = 12.0
  /// No mutation takes a weight further from 0 than this.
  public var weightLimit = 1e6
  /// The chance that a gene disabled in a parent is disabled in the child.
  public var disableRate = 0.75
  /// The share of children that have one parent.
  public var mutationOnlyShare = 0.25
  /// The share of children of two parents that do not mutate.
  public var matingOnlyShare = 0.0
  /// The chance that the second parent is of another species.
  public var interspeciesRate = 0.001
  /// The chance of a child to get a node.
  public var nodeRate = 0.03
  /// The chance of a child to get a link.
  public var connectionRate = 0.05
  /// Whether links may lead back.
  public var network = NetworkKind.feedForward
  /// The first generation.
  public var start = StartTopology.minimal
  /// Whether genomes compete within species alone.
  public var hasSpeciation = true
  /// Whether children may have two parents.
  public var hasMating = true
  /// What happens when no species may reproduce.
  public var extinction = ExtinctionResponse.restart

  /// The paper's parameters.
  public init() {}

  /// The paper's parameters, with the best fifth of a species as parents: for two poles whose speeds are known.
  public static var fewParents: NEATSettings {
    var settings = NEATSettings()
    settings.survivalShare = 0.2
    return settings
  }

  /// The paper's parameters for two poles whose speeds are not known: 1,000 recurrent networks.
  public static var largePopulation: NEATSettings {
    var settings = NEATSettings()
    settings.populationSize = 1000
    settings.weightCoefficient = 3
    settings.compatibilityThreshold = 4
    settings.connectionRate = 0.3
    settings.network = .recurrent
    // Weights count for more in the distance, and would make a species of each genome if they were far apart.
    (settings.perturbation, settings.weightRange) = (0.5, 2)
    return settings
  }

  /// A weight that nothing is known of.
  func drawWeight(_ stream: inout RandomStream) -> Double { weightRange * (2 * stream.uniform() - 1) }
}
