/// The strategies by name.
public struct StrategyRegistry: Sendable {
  /// All strategies of this module.
  public static let standard = StrategyRegistry(covarianceAdaptation + sampling + genetic)

  /// The entries, in the order of listing.
  public let descriptors: [StrategyDescriptor]

  /// - Precondition: no two have one name.
  public init(_ descriptors: [StrategyDescriptor]) {
    precondition(Set(descriptors.map(\.name)).count == descriptors.count, "two strategies have one name")
    self.descriptors = descriptors
  }

  /// This registry and further strategies.
  public func adding(_ descriptors: [StrategyDescriptor]) -> StrategyRegistry {
    StrategyRegistry(self.descriptors + descriptors)
  }

  /// The names of all strategies.
  public var names: [String] { descriptors.map(\.name) }

  /// A search by the strategy of a name.
  /// - Throws: `EvolutionError.unknownStrategy`, `.unknownSetting`, or `.invalidSetting` for what it cannot do with.
  public func search(
    _ name: String, _ setup: SearchSetup, direction: SearchDirection = .minimize
  ) throws(EvolutionError) -> Search {
    let descriptor = try descriptor(named: name)
    try setup.check()
    return Search(
      try descriptor.make(setup), settings: try descriptor.settings.values(setup.settings),
      direction: direction)
  }

  /// The entry of a name.
  /// - Throws: `EvolutionError.unknownStrategy`.
  public func descriptor(named name: String) throws(EvolutionError) -> StrategyDescriptor {
    guard let descriptor = descriptors.first(where: { $0.name == name }) else {
      throw .unknownStrategy(name: name, allowed: names)
    }
    return descriptor
  }
}
