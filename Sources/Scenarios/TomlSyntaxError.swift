/// Why a text is not TOML, and where.
struct TomlSyntaxError: Error, Equatable {
  var message: String
  var location: SourceLocation
}
