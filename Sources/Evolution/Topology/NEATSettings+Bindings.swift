extension NEATSettings {
  /// The words for the networks of a first generation.
  enum FirstNetworks: String, CaseIterable {
    case minimal, hidden, random
  }

  /// The settings that count, in the order of listing.
  public var choices: [SettingChoice] { Self.list(self).choices(of: self) }

  /// NEAT's settings, with some defaults.
  public static func list(_ standard: NEATSettings) -> SettingList<NEATSettings> {
    SettingList(standard, distances + reproduction + mutation + parts)
  }

  /// What first networks are, without the number of their hidden nodes: ten where they get some.
  private var firstNetworks: FirstNetworks {
    get {
      switch start {
      case .minimal: .minimal
      case .hidden: .hidden
      case .random: .random
      }
    }
    set {
      let count = start.mostHidden > 0 ? start.mostHidden : 10
      switch newValue {
      case .minimal: start = .minimal
      case .hidden: start = .hidden(count: count)
      case .random: start = .random(mostHidden: count)
      }
    }
  }

  /// The hidden nodes of first networks, which has no effect on those without; nil for these.
  private var hiddenNodes: Int? {
    get { start.mostHidden > 0 ? start.mostHidden : nil }
    set {
      switch start {
      case .minimal: break
      case .hidden: start = .hidden(count: newValue ?? 10)
      case .random: start = .random(mostHidden: newValue ?? 10)
      }
    }
  }

  private static let distances: [SettingBinding<NEATSettings>] = [
    .real("excess-coefficient", \.excessCoefficient, 0...1e9, "weight of excess genes in the distance, c₁"),
    .real(
      "disjoint-coefficient", \.disjointCoefficient, 0...1e9, "weight of disjoint genes in the distance, c₂"),
    .real(
      "weight-coefficient", \.weightCoefficient, 0...1e9, "weight of the mean difference of weights in it, c₃"
    ),
    .real(
      "compatibility-threshold", \.compatibilityThreshold, 0...1e9,
      "distance from which on genomes are of different species, δₜ"),
    .integer(
      "small-genome", \.smallGenome, 0...1_000_000,
      "genomes of fewer genes are compared without division by their number"),
  ]

  private static let reproduction: [SettingBinding<NEATSettings>] = [
    .integer(
      "species-stagnation", \.speciesStagnation, 1...1_000_000,
      "generations without progress after which a species has no children"),
    .integer(
      "population-stagnation", \.populationStagnation, 1...1_000_000,
      "generations without progress of all after which only two species have"),
    .integer(
      "champion-size", \.championSize, 0...1_000_000,
      "the champion of a species of more genomes than this is kept as it is"),
    .real("survival-share", \.survivalShare, 0...1, "share of a species, the best, that may be parents"),
    .real("mutation-only-share", \.mutationOnlyShare, 0...1, "share of children that have one parent"),
    .real(
      "mating-only-share", \.matingOnlyShare, 0...1, "share of children of two parents that do not mutate"),
    .real(
      "interspecies-rate", \.interspeciesRate, 0...1, "chance that the second parent is of another species"),
    .real(
      "disable-rate", \.disableRate, 0...1, "chance that a gene disabled in a parent is disabled in the child"
    ),
    .word("extinction", \.extinction, "what happens where no species may have children"),
  ]

  private static let mutation: [SettingBinding<NEATSettings>] = [
    .real("weight-mutation-rate", \.weightMutationRate, 0...1, "chance that a child's weights mutate"),
    .real(
      "perturbation-rate", \.perturbationRate, 0...1,
      "chance of each of them to be changed a little rather than drawn anew"),
    .real("perturbation", \.perturbation, 0...1e9, "greatest change of a weight"),
    .real("weight-range", \.weightRange, 0...1e9, "new weights are uniform between this and its negative"),
    .real("weight-limit", \.weightLimit, 0...1e9, "no mutation takes a weight farther from 0"),
    .real("node-rate", \.nodeRate, 0...1, "chance of a child to get a node"),
    .real("connection-rate", \.connectionRate, 0...1, "chance of a child to get a link"),
  ]

  private static let parts: [SettingBinding<NEATSettings>] = [
    .word("network", \.network, "whether links may lead back"),
    .word("first-networks", \.firstNetworks, "the networks of the first generation"),
    .integer(
      "hidden-nodes", \.hiddenNodes, 1...1_000_000, standard: "10",
      "hidden nodes of first networks; of random ones, the most"
    ).when("first-networks", is: FirstNetworks.hidden.rawValue, FirstNetworks.random.rawValue),
    .boolean("speciation", \.hasSpeciation, "whether genomes compete within species alone"),
    .boolean("mating", \.hasMating, "whether children may have two parents"),
  ]
}
