import Learning

/// Rows of a file of comma-separated values as samples with classes: some to train on, the others for the test.
struct SampleTable {
  /// What the column of the split may say.
  enum Part: String, CaseIterable {
    case train, test
  }

  /// Inputs and class names of one part.
  private struct Rows {
    var inputs: [Float] = []
    var classes: [String] = []
  }

  /// The names of the classes, sorted; a label is a place among them.
  let classes: [String]
  /// How many inputs a sample has.
  let inputCount: Int
  let training: Dataset<Float>
  /// Nil where no row is for the test.
  let test: Dataset<Float>?

  /// Reads a file; O(its size).
  ///
  /// - Throws: the errors of the file, with line and column; `empty` where no row is for training, or all are of one
  ///   class.
  init(_ parameters: TrainingParameters) throws(WorkloadError) {
    let reader = try LineReader(path: parameters.path)
    var header: SampleHeader?
    var rows = [Rows(), Rows()]
    while let line = try reader.next() {
      let row = CSVLine(line: line)
      if row.fields.count == 1 && row.fields[0].isEmpty { continue }
      if let header {
        let part = try header.part(of: row)
        try header.appendInputs(of: row, scale: parameters.scale, to: &rows[part == .train ? 0 : 1].inputs)
        rows[part == .train ? 0 : 1].classes.append(try header.label(of: row))
      } else {
        header = try SampleHeader(row, parameters)
      }
    }
    guard let header, !rows[0].classes.isEmpty else { throw .empty(path: parameters.path, dropped: 0) }
    let names = Set(rows[0].classes + rows[1].classes).sorted()
    guard names.count > 1 else {
      throw .badValue(
        FilePosition(path: parameters.path, line: 1, column: 1), field: parameters.label, value: names[0],
        allowed: "enough: there have to be two classes at least")
    }
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, Int32($0)) })
    classes = names
    inputCount = header.inputs.count
    training = Self.dataset(rows[0], numbers)
    test = rows[1].classes.isEmpty ? nil : Self.dataset(rows[1], numbers)
  }

  private static func dataset(_ rows: Rows, _ numbers: [String: Int32]) -> Dataset<Float> {
    Dataset(inputs: rows.inputs, labels: rows.classes.map { numbers[$0] ?? 0 })
  }
}
