/// A TOML value that knows where it stands.
struct TomlValue: Sendable, Equatable {
  /// What a value holds.
  enum Content: Sendable, Equatable {
    case string(String)
    case integer(Int64)
    case float(Double)
    case boolean(Bool)
    /// A date, a time or both; no key takes one, so that its parts are not kept.
    case dateTime
    case array([TomlValue])
    /// Members in the order of the file; `inBraces` tells `{ … }` from a table under its own header or
    /// one that dotted keys gave rise to.
    case table([TomlMember], inBraces: Bool)
  }

  var content: Content
  var location: SourceLocation

  init(_ content: Content, at location: SourceLocation = .whole) {
    self.content = content
    self.location = location
  }

  /// The members of a table in the order of the file; nil for other values.
  var members: [TomlMember]? {
    guard case .table(let members, _) = content else { return nil }
    return members
  }

  /// The member of a table that has the given key; O(members).
  subscript(key: String) -> TomlValue? {
    members?.first { $0.key == key }?.value
  }
}
