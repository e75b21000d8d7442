public import Results

/// What an outcome or performance file says of itself, for a reader at a terminal.
public struct ResultDescription: Sendable {
  /// Text and integer attributes of the root, in the file's order; long texts are left out.
  public let facts: [(name: String, text: String)]
  /// The values of the `summary` group, in the file's order.
  public let summary: [SummaryValue]

  /// Reads the description of a file.
  public init(path: String) throws(ResultsError) {
    let reader = try ResultFileReader(path: path)
    var facts: [(name: String, text: String)] = []
    for name in try reader.attributeNames() {
      switch try reader.attribute(name) {
      case .string(let text) where !text.contains("\n") && !text.isEmpty: facts.append((name, text))
      case .int64(let number): facts.append((name, String(number)))
      case .uint64(let number): facts.append((name, String(number)))
      case .strings(let texts) where !texts.isEmpty: facts.append((name, texts.joined(separator: ", ")))
      default: break
      }
    }
    self.facts = facts
    summary = try reader.summary()
  }
}
