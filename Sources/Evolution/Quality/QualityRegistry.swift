internal import Simulation

/// The strategies for quality and diversity by name.
public struct QualityRegistry: Sendable {
  /// All strategies of this module.
  public static let standard = QualityRegistry([
    QualityDescriptor(
      "map-elites", "Elites of a grid change by normal numbers.",
      source: "Mouret & Clune, arXiv:1504.04909, 2015", settings: VariationSettings.gaussian
    ) { (setup, settings) throws(EvolutionError) in try MapElites(setup, settings) },
    QualityDescriptor(
      "map-elites-line", "As map-elites, with steps along lines between elites too.",
      source: "Vassiliades & Mouret, GECCO 2018", settings: VariationSettings.isoLine
    ) { (setup, settings) throws(EvolutionError) in try MapElites(setup, settings) },
    QualityDescriptor(
      "cvt-map-elites", "As map-elites-line, with cells around centroids instead of a grid.",
      source: "Vassiliades, Chatzilygeroudis & Mouret, IEEE TEVC 22(4), 2018", hasCentroids: true,
      settings: VariationSettings.isoLine
    ) { (setup, settings) throws(EvolutionError) in try MapElites(setup, settings) },
    .emitters(
      "cma-me", "Distributions learn where candidates enter the archive or improve it.", [.improvement]),
    .emitters(
      "cma-me-random-direction", "Distributions follow random directions of the descriptors.",
      [.randomDirection]),
    .emitters(
      "cma-me-optimizing", "Distributions look for the best alone, again and again.", [.optimizing]),
    QualityDescriptor(
      "novelty-search", "A genetic algorithm prefers what is unlike anything before, and minds no fitness.",
      source: "Lehman & Stanley, Evolutionary Computation 19(2), 2011", settings: NoveltySettings.list
    ) { (setup, settings) throws(EvolutionError) in try NoveltySearch(setup, settings) },
  ])

  /// The entries, in the order of listing.
  public let descriptors: [QualityDescriptor]

  /// - Precondition: no two have one name.
  public init(_ descriptors: [QualityDescriptor]) {
    precondition(Set(descriptors.map(\.name)).count == descriptors.count, "two strategies have one name")
    self.descriptors = descriptors
  }

  /// This registry and further strategies.
  public func adding(_ descriptors: [QualityDescriptor]) -> QualityRegistry {
    QualityRegistry(self.descriptors + descriptors)
  }

  /// The names of all strategies.
  public var names: [String] { descriptors.map(\.name) }

  /// A search by the strategy of a name.
  /// - Throws: `EvolutionError.unknownStrategy`, or `.invalidSetting` for what it cannot do with.
  public func search(
    _ name: String, _ setup: QualitySetup, direction: SearchDirection = .minimize
  ) throws(EvolutionError) -> QualityDiversitySearch {
    guard let descriptor = descriptors.first(where: { $0.name == name }) else {
      throw .unknownStrategy(name: name, allowed: names)
    }
    try setup.check()
    let strategy = try descriptor.make(setup)
    let archive = EliteArchive(
      Self.tessellation(setup, hasCentroids: descriptor.hasCentroids), dimension: setup.search.dimension,
      descriptors: setup.descriptors.dimension, direction: direction)
    return QualityDiversitySearch(
      strategy, archive, descriptors: setup.descriptors.dimension, direction: direction,
      settings: try descriptor.settings.values(setup.search.settings))
  }

  private static func tessellation(_ setup: QualitySetup, hasCentroids: Bool) -> Tessellation {
    guard hasCentroids else { return .grid(GridTessellation(setup.descriptors, cells: setup.cells)) }
    let stream = setup.search.stream(RandomPurpose.centroids)
    return .centroids(
      CentroidTessellation(setup.descriptors, count: setup.cells.reduce(1, *), stream))
  }
}
