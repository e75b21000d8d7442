/// A pattern of names: a whole name, the beginning of one up to a slash, or a glob of whole names.
///
/// In a glob `*` is any text and `?` any one character. All commands and files that take patterns mean this.
public struct NamePattern: Sendable, Equatable {
  /// The pattern as it was written.
  public let text: String

  /// A pattern; every text is one.
  public init(_ text: String) { self.text = text }

  /// Whether a name is meant; O(length of the pattern × length of the name).
  public func matches(_ name: String) -> Bool {
    let isGlob = text.contains { $0 == "*" || $0 == "?" }
    guard !isGlob else { return Self.matches(Array(text), Array(name)) }
    return name == text || name.hasPrefix(text.hasSuffix("/") ? text : text + "/")
  }

  /// Whether any of some patterns means a name, or there are none.
  public static func matches(_ name: String, any patterns: [String]) -> Bool {
    patterns.isEmpty || patterns.contains { NamePattern($0).matches(name) }
  }

  /// The usual walk: after a mismatch the last star takes one character more.
  private static func matches(_ pattern: [Character], _ name: [Character]) -> Bool {
    var (place, position) = (0, 0)
    var star: (place: Int, position: Int)?
    while position < name.count {
      if place < pattern.count, pattern[place] == "*" {
        star = (place, position)
        place += 1
      } else if place < pattern.count, pattern[place] == "?" || pattern[place] == name[position] {
        (place, position) = (place + 1, position + 1)
      } else if let last = star {
        star = (last.place, last.position + 1)
        (place, position) = (last.place + 1, last.position + 1)
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == "*" }
  }
}
