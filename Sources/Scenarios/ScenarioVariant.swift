/// A declared variant of a scenario.
struct ScenarioVariant: Sendable, Equatable {
  /// The name of the scenario as written.
  static let baseName = "base"

  let name: String
  let description: String
  let settings: [ScenarioSetting]
}
