/// A variant of a scenario of which some numbers are set again and again.
///
/// The text is parsed once, and the variant and the options are applied once; each setting then costs the decoding of
/// the tables alone. It has no `[evolution]`, which says how the numbers are searched for and not what they do.
public struct ScenarioTemplate: Sendable {
  private let document: ScenarioDocument
  private let variant: ScenarioVariant?
  private let request: ScenarioDocument.Request
  private let tree: TomlValue
  private let settings: [ScenarioSetting]

  /// A template of what `ScenarioDocument.resolve` makes of the same arguments, and can make of them.
  /// - Throws: as that does for an unknown variant.
  public init(
    _ document: ScenarioDocument, variant: String? = nil, overrides: [Override] = [],
    traceFolders: [String] = [], knownPolicies: [String]
  ) throws(ScenarioError) {
    self.document = document
    self.variant = try document.find(variant)
    request = ScenarioDocument.Request(
      overrides: overrides, traceFolders: traceFolders, knownPolicies: knownPolicies)
    // Its faults are found again, by whoever resolves the scenario.
    let collector = FaultCollector(path: document.path)
    var tree = document.tree
    var settings = self.variant?.settings ?? []
    document.apply(overrides, after: &settings, to: &tree, collector)
    (self.tree, self.settings) = (tree, settings)
  }

  /// The scenario with some changes, applied in order after everything else; O(size of its tables).
  ///
  /// It is what `ScenarioDocument.resolve` makes of them as further overrides, but for the search, which it has not.
  /// - Throws: all faults of the scenario so changed, as that does.
  public func scenario(with changes: [Override]) throws(ScenarioError) -> Scenario {
    var request = request
    request.overrides += changes
    let collector = FaultCollector(path: document.path)
    var (changed, settings) = (tree, [ScenarioSetting]())
    document.apply(changes, after: &settings, to: &changed, collector)
    // Where a search reads what changes, only the whole says whether it may.
    if !settings.contains(where: Self.isRead) {
      changed = changed.removing(KeyReference.Root.evolution.name)
    }
    if var scenario = document.decode(changed, self.settings + settings, variant, request, collector) {
      scenario.evolution = nil
      return scenario
    }
    // The slow way says of every fault what brings it about.
    var scenario = try document.resolve(
      variant: variant?.name, overrides: request.overrides, traceFolders: request.traceFolders,
      knownPolicies: request.knownPolicies)
    scenario.evolution = nil
    return scenario
  }

  /// Whether `[evolution]` has a part in what a setting may be.
  private static func isRead(_ setting: ScenarioSetting) -> Bool {
    typealias Keys = KeyReference.Root
    let root = String(setting.key.prefix { $0 != "." })
    return [Keys.evolution.name, Keys.seed.name, Keys.replications.name].contains(root)
  }
}
