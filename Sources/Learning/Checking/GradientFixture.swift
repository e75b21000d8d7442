internal import Kernels

/// Compares networks with numbers that another program has computed: logits, losses, gradients, and what optimisers
/// do in twenty steps.
///
/// A fixture is a JSON object with one item for each network. The first word of an item's name says what it is: an
/// activation (`relu`, `tanh`, `sigmoid`, `gelu` and the others) for dense layers, or a cell (`RNN`, `GRU`, `LSTM`).
public enum GradientFixture {
  /// What errors are allowed.
  public static let tolerance = 1e-9

  /// Checks all items of a file.
  /// - Throws: `LearningError` where the file is missing or malformed.
  public static func check(path: String) throws(LearningError) -> [FixtureItem] {
    let file = JSONFile(path: path, text: try FileBytes.read(path))
    return try file.read { (root) throws(LearningError) in
      let members = try root.members()
      if members.isEmpty { throw root.malformed("has no items") }
      var items: [FixtureItem] = []
      for (name, place) in members { items.append(try check(name, place)) }
      return items
    }
  }

  private static func check(_ name: String, _ place: JSONPlace) throws(LearningError) -> FixtureItem {
    let word = String(name.prefix { $0.isLetter })
    if let cell = cells[word.uppercased()] { return try CellFixture(name, cell, place).check() }
    // Some activations have a hyphen in their names.
    let longWord = String(name.prefix { $0.isLetter || $0 == "-" })
    guard let activation = Activation(name: longWord.lowercased()) ?? Activation(name: word.lowercased())
    else {
      throw place.malformed(
        "\(word) is neither a cell (GRU, LSTM, RNN) nor an activation (\(Activation.names.joined(separator: ", ")))"
      )
    }
    return try DenseFixture(name, activation, place).check()
  }

  private static let cells: [String: RecurrentCell] = ["RNN": .tanh, "GRU": .gru, "LSTM": .lstm]

  /// Sets a parameter from a file's order, outputs first.
  static func set(_ parameter: NetworkParameter<Double>, _ values: [Double]) {
    let matrix = parameter.parameter.values
    for row in 0..<matrix.rows {
      for column in 0..<matrix.columns {
        matrix[row, column] =
          parameter.description.isTransposedInFiles ? values[column * matrix.rows + row] : values[column]
      }
    }
  }

  /// A parameter's numbers, or those of its gradient, in a file's order.
  static func inFileOrder(_ parameter: NetworkParameter<Double>, _ matrix: Matrix<Double>) -> [Double] {
    guard parameter.description.isTransposedInFiles else { return matrix.values }
    return (0..<matrix.columns).flatMap { column in (0..<matrix.rows).map { matrix[$0, column] } }
  }
}
