/// A pattern of names: a whole name, the beginning of one up to a slash, or a glob in which `*` is any text.
public struct NamePattern: Sendable, Equatable {
  /// The pattern as it was written.
  public let text: String
  private let parts: [String]

  /// A pattern; every text is one.
  public init(_ text: String) {
    self.text = text
    parts = text.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
  }

  /// Whether a name fits; O(length of both) for a pattern of one `*` or none.
  public func matches(_ name: String) -> Bool {
    guard parts.count > 1, let first = parts.first, let last = parts.last else {
      return name == text || name.hasPrefix(text.hasSuffix("/") ? text : text + "/")
    }
    guard name.hasPrefix(first) else { return false }
    var rest = name.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let place = rest.firstRange(of: part) else { return false }
      rest = rest[place.upperBound...]
    }
    return rest.hasSuffix(last)
  }
}
