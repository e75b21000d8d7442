import JSON
import Swarm

/// Requests as one JSON object a line: `timestamp` in milliseconds, `input_length` and `output_length`.
///
/// The form of the Mooncake traces (Qin et al., "Mooncake", FAST 2025). Other keys are not read.
struct LLMJSONFormat: TraceFormat {
  private let path: String
  private let service: LLMServiceModel
  private let tape = JSONTape()
  private var nextID: Int64 = 0

  var cleaning: CleaningReport { CleaningReport() }

  init(path: String, service: LLMServiceModel) {
    self.path = path
    self.service = service
  }

  mutating func record(from line: LineReader.Line) throws(WorkloadError) -> TraceRecord? {
    if line.bytes.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) { return nil }
    do {
      try tape.parse(line.bytes)
    } catch {
      throw .syntax(position(line, error.offset), reason: "malformed JSON: \(error.reason)")
    }
    let request = LLMRequest(
      time: try time(line), contextTokens: try tokens("input_length", line),
      generatedTokens: try tokens("output_length", line))
    guard let record = request.record(id: nextID, service: service) else {
      throw .badValue(
        position(line, 0), field: "work", value: "\(request.contextTokens)",
        allowed: "a number of tokens whose work is at most \(TraceLimits.longestInWords)")
    }
    nextID += 1
    return record
  }

  private func time(_ line: LineReader.Line) throws(WorkloadError) -> Int64 {
    let value = try member("timestamp", line)
    if let time = value.number?.scaled(by: 6), abs(time) <= TraceLimits.longestNanoseconds { return time }
    throw badValue(value, "timestamp", line, allowed: "a number of milliseconds within 73 years")
  }

  private func tokens(_ name: StaticString, _ line: LineReader.Line) throws(WorkloadError) -> Int64 {
    let value = try member(name, line)
    if let tokens = value.number?.whole, tokens >= 0 { return tokens }
    throw badValue(value, name, line, allowed: "a whole number from 0 on")
  }

  private func member(_ name: StaticString, _ line: LineReader.Line) throws(WorkloadError) -> JSONValue {
    let root = tape.root
    guard root.kind == .object else {
      throw .syntax(position(line, root.offset), reason: "expected a JSON object")
    }
    if let value = root.member(name) { return value }
    throw .missing(
      position(line, root.offset), field: "\(name)",
      reason: "a request has timestamp, input_length and output_length")
  }

  private func badValue(
    _ value: JSONValue, _ name: StaticString, _ line: LineReader.Line, allowed: String
  ) -> WorkloadError {
    .badValue(position(line, value.offset), field: "\(name)", value: value.seen, allowed: allowed)
  }

  private func position(_ line: LineReader.Line, _ offset: Int) -> FilePosition {
    FilePosition(path: path, line: line.number, column: offset + 1)
  }
}
