/// A pattern of names: with `*` (any characters) or `?` (any one) it means whole names, without them the beginning.
public struct NamePattern: Sendable, Equatable {
  /// The pattern as it was written.
  public let text: String

  /// A pattern; every text is one.
  public init(_ text: String) { self.text = text }

  /// Whether a name is meant; O(length of the pattern × length of the name).
  public func matches(_ name: String) -> Bool {
    let isGlob = text.contains { $0 == "*" || $0 == "?" }
    return isGlob ? Self.matches(Array(text.utf8), Array(name.utf8)) : name.hasPrefix(text)
  }

  /// The usual walk: after a mismatch the last star takes one character more.
  private static func matches(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
    var (place, position) = (0, 0)
    var star: (place: Int, position: Int)?
    while position < name.count {
      if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
        star = (place, position)
        place += 1
      } else if place < pattern.count,
        pattern[place] == UInt8(ascii: "?") || pattern[place] == name[position]
      {
        (place, position) = (place + 1, position + 1)
      } else if let last = star {
        star = (last.place, last.position + 1)
        (place, position) = (last.place + 1, last.position + 1)
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
