/// Which columns of a table of samples hold what.
struct SampleHeader {
  /// The columns of the inputs, ascending.
  let inputs: [Int]
  private let path: String
  private let names: [String]
  private let label: Int
  private let split: Int?

  init(_ row: CSVLine, _ parameters: TrainingParameters) throws(WorkloadError) {
    let path = parameters.path
    let columns = row.fields.indices
    var others = [try Self.find(parameters.label, row, path)]
    label = others[0]
    if let name = parameters.split { others.append(try Self.find(name, row, path)) }
    split = parameters.split == nil ? nil : others[1]
    for name in parameters.ignored { others.append(try Self.find(name, row, path)) }
    inputs = columns.filter { [others] in !others.contains($0) }
    names = columns.map { row.text($0) }
    self.path = path
    guard !inputs.isEmpty else {
      throw .missing(
        FilePosition(path: path, line: row.line.number, column: 1), field: "column of an input",
        reason: "no column is left beside those of the label, the split and those ignored")
    }
  }

  private static func find(_ name: String, _ row: CSVLine, _ path: String) throws(WorkloadError) -> Int {
    let matches = row.fields.indices.filter { row.text($0) == name }
    if let first = matches.first, matches.count == 1 { return first }
    let column = matches.count > 1 ? row.column(matches[1]) : 1
    let position = FilePosition(path: path, line: row.line.number, column: column)
    if matches.count > 1 { throw .syntax(position, reason: "the header has column \(name) twice") }
    throw .missing(position, field: "column \(name)", reason: "the scenario names it")
  }

  /// The class of a row, as the file has it.
  func label(of row: CSVLine) throws(WorkloadError) -> String {
    try checkWidth(row)
    let text = row.text(label)
    guard !text.isEmpty else { throw bad(row, label, allowed: "the name of a class") }
    return text
  }

  /// What a row is for.
  func part(of row: CSVLine) throws(WorkloadError) -> SampleTable.Part {
    try checkWidth(row)
    guard let split else { return .train }
    if let part = SampleTable.Part(rawValue: row.text(split)) { return part }
    throw bad(row, split, allowed: "train or test")
  }

  /// Appends the inputs of a row, each multiplied with `scale`.
  func appendInputs(of row: CSVLine, scale: Double, to values: inout [Float]) throws(WorkloadError) {
    for field in inputs {
      guard DecimalNumber(row.bytes(field)) != nil, let number = Double(row.text(field)),
        case let value = Float(number * scale), value.isFinite
      else { throw bad(row, field, allowed: "a number that 32 bits can hold") }
      values.append(value)
    }
  }

  private func checkWidth(_ row: CSVLine) throws(WorkloadError) {
    guard row.fields.count < names.count else {
      if row.fields.count == names.count { return }
      throw .syntax(
        position(row, names.count), reason: "the row has more columns than the header's \(names.count)")
    }
    throw .missing(
      FilePosition(path: path, line: row.line.number, column: row.line.bytes.count + 1),
      field: "column \(row.fields.count + 1)",
      reason: "the header has \(names.count) column\(names.count == 1 ? "" : "s")")
  }

  private func bad(_ row: CSVLine, _ field: Int, allowed: String) -> WorkloadError {
    .badValue(position(row, field), field: names[field], value: row.text(field), allowed: allowed)
  }

  private func position(_ row: CSVLine, _ field: Int) -> FilePosition {
    FilePosition(path: path, line: row.line.number, column: row.column(field))
  }
}
