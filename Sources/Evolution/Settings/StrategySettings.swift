/// What is known of a strategy's settings, whatever its parameters are.
public struct StrategySettings: Sendable {
  /// What is declared of them, in the order of listing.
  public let declarations: [StrategySetting]
  private let resolve: @Sendable ([SettingChoice]) throws(EvolutionError) -> [SettingChoice]

  /// What a list has, apart from where it keeps values.
  public init<Parameters: Sendable>(_ list: SettingList<Parameters>) {
    declarations = list.declarations
    resolve = { choices throws(EvolutionError) in list.choices(of: try list.parameters(choices)) }
  }

  /// The values of all settings that count where some were chosen, without those that follow from other things.
  /// - Throws: as `SettingList.parameters`.
  public func values(_ choices: [SettingChoice] = []) throws(EvolutionError) -> [SettingChoice] {
    try resolve(choices)
  }

  /// The declaration of a name; nil where there is none.
  public func setting(named name: String) -> StrategySetting? { declarations.first { $0.name == name } }
}
