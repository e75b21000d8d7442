/// A value that a variant or an option gives to a key.
struct ScenarioSetting: Sendable, Equatable {
  /// The dotted path.
  let key: String
  /// Where the key stands.
  let location: SourceLocation
  let value: TomlValue
}
