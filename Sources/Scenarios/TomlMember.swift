/// A member of a TOML table.
struct TomlMember: Sendable, Equatable {
  var key: String
  /// Where the key stands.
  var location: SourceLocation
  var value: TomlValue
}
