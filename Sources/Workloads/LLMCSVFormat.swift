import Swarm

/// Requests as comma-separated values under a header that names the columns, in any order.
///
/// The form of the Azure LLM inference trace 2023 (Patel et al., "Splitwise", ISCA 2024).
struct LLMCSVFormat: TraceFormat {
  static let timestampColumn = "TIMESTAMP"
  static let contextColumn = "ContextTokens"
  static let generatedColumn = "GeneratedTokens"

  private let path: String
  private let service: LLMServiceModel
  private var header: Header?
  private var nextID: Int64 = 0

  var cleaning: CleaningReport { CleaningReport() }

  init(path: String, service: LLMServiceModel) {
    self.path = path
    self.service = service
  }

  mutating func record(from line: LineReader.Line) throws(WorkloadError) -> TraceRecord? {
    let row = CSVLine(line: line)
    if row.fields.count == 1 && row.fields[0].isEmpty { return nil }
    guard let header else {
      header = try Header(row, path: path)
      return nil
    }
    try checkWidth(row, header)
    let request = LLMRequest(
      time: try time(row, header.timestamp),
      contextTokens: try tokens(row, header.context, Self.contextColumn),
      generatedTokens: try tokens(row, header.generated, Self.generatedColumn))
    guard let record = request.record(id: nextID, service: service) else {
      throw .badValue(
        position(row, header.context), field: "work", value: row.text(header.context),
        allowed: "a number of tokens whose work is at most \(TraceLimits.longestInWords)")
    }
    nextID += 1
    return record
  }

  private func checkWidth(_ row: CSVLine, _ header: Header) throws(WorkloadError) {
    if row.fields.count < header.width {
      throw .missing(
        FilePosition(path: path, line: row.line.number, column: row.line.bytes.count + 1),
        field: "column \(row.fields.count + 1)", reason: "the header has \(header.width) columns")
    }
    if row.fields.count > header.width {
      throw .syntax(
        position(row, header.width), reason: "the row has more columns than the header's \(header.width)")
    }
  }

  private func time(_ row: CSVLine, _ field: Int) throws(WorkloadError) -> Int64 {
    if let timestamp = Timestamp(row.bytes(field)) { return timestamp.nanoseconds }
    throw .badValue(
      position(row, field), field: Self.timestampColumn, value: row.text(field), allowed: Timestamp.form)
  }

  private func tokens(_ row: CSVLine, _ field: Int, _ name: String) throws(WorkloadError) -> Int64 {
    if let tokens = DecimalNumber(row.bytes(field))?.whole, tokens >= 0 { return tokens }
    throw .badValue(
      position(row, field), field: name, value: row.text(field), allowed: "a whole number from 0 on")
  }

  private func position(_ row: CSVLine, _ field: Int) -> FilePosition {
    FilePosition(path: path, line: row.line.number, column: row.column(field))
  }
}

extension LLMCSVFormat {
  /// Which columns hold what.
  private struct Header {
    var timestamp: Int
    var context: Int
    var generated: Int
    var width: Int

    init(_ row: CSVLine, path: String) throws(WorkloadError) {
      timestamp = try Self.find(LLMCSVFormat.timestampColumn, row, path)
      context = try Self.find(LLMCSVFormat.contextColumn, row, path)
      generated = try Self.find(LLMCSVFormat.generatedColumn, row, path)
      width = row.fields.count
    }

    private static func find(_ name: String, _ row: CSVLine, _ path: String) throws(WorkloadError) -> Int {
      let matches = row.fields.indices.filter { row.text($0) == name }
      if let first = matches.first, matches.count == 1 { return first }
      let position = FilePosition(
        path: path, line: row.line.number, column: matches.count > 1 ? row.column(matches[1]) : 1)
      guard matches.isEmpty else {
        throw .syntax(position, reason: "the header has column \(name) twice")
      }
      throw .missing(
        position, field: "column \(name)",
        reason: "the header must have \(timestampColumn), \(contextColumn) and \(generatedColumn)")
    }
  }
}
