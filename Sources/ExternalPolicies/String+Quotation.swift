extension String {
  /// Characters that a quotation shows, at most.
  private static var quotedLength: Int { 300 }

  /// The text on one line, as it is but for control characters, and cut where it is long.
  var quotation: String {
    let shown = unicodeScalars.prefix(Self.quotedLength).map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        "\\u{\(Swift.String(scalar.value, radix: 16))}"
      default: Swift.String(scalar)
      }
    }
    return shown.joined() + (unicodeScalars.count > Self.quotedLength ? "…" : "")
  }
}
