/// One line of a file of comma-separated values without quotes, cut into fields.
struct CSVLine {
  let line: LineReader.Line
  /// Where each field begins and ends within the line, blanks at its ends left out.
  private(set) var fields: [Range<Int>] = []

  init(line: LineReader.Line) {
    self.line = line
    fields.reserveCapacity(8)
    var start = 0
    for index in line.bytes.indices where line.bytes[index] == UInt8(ascii: ",") {
      fields.append(trimmed(start..<index))
      start = index + 1
    }
    fields.append(trimmed(start..<line.bytes.count))
  }

  func bytes(_ field: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: line.bytes[fields[field]])
  }

  func text(_ field: Int) -> String { String(decoding: bytes(field), as: UTF8.self) }

  /// Where a field begins, counted from 1.
  func column(_ field: Int) -> Int { fields[field].lowerBound + 1 }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, Self.isBlank(line.bytes[first]) { range = (first + 1)..<range.upperBound }
    while let last = range.last, Self.isBlank(line.bytes[last]) { range = range.lowerBound..<last }
    return range
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
