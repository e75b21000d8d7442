extension DoublePole {
  /// The actions that a text lists, one a line; empty lines are passed over.
  ///
  /// - Throws: `EvolutionError.malformedLine` for a line that is not one number from 0 to 1.
  public static func actions(of text: String) throws(EvolutionError) -> [Double] {
    var actions: [Double] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
      guard let first = words.first else { continue }
      guard words.count == 1 else {
        throw .malformedLine(
          line: index + 1, column: 2, reason: "\(words[1]) follows, but a line is one action from 0 to 1")
      }
      guard let action = Double(first), (0...1).contains(action) else {
        throw .malformedLine(
          line: index + 1, column: 1, reason: "the action is \(first), but must be a number from 0 to 1")
      }
      actions.append(action)
    }
    return actions
  }
}
