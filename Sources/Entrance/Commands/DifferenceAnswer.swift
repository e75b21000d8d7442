internal import Lab

/// A difference between two outcome files as JSON.
struct DifferenceAnswer: Encodable {
  let kind: String
  let object: String
  /// Null where there are no indices.
  let index: Int?
  let count: Int
  let first: String
  let second: String

  init(_ difference: OutcomeDifference) {
    kind = difference.kind.rawValue
    object = difference.object
    index = difference.index
    count = difference.count
    first = difference.first
    second = difference.second
  }
}

extension TerminalTable {
  /// Differences between two outcome files, one a row; `names` says what the files are called.
  init(_ differences: [OutcomeDifference], names: (first: String, second: String)) {
    self.init(["object", "differs in", "from index", "count", names.first, names.second])
    for difference in differences {
      add([
        difference.object, difference.kind.rawValue, difference.index.map(String.init) ?? "-",
        String(difference.count), Self.brief(difference.first), Self.brief(difference.second),
      ])
    }
  }

  /// A value that fits in a column: one line of 40 characters at most.
  private static func brief(_ text: String) -> String {
    let line = text.replacing("\n", with: "\\n")
    return line.count <= 40 ? line : line.prefix(39) + "…"
  }
}
