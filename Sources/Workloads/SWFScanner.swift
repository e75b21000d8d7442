/// Steps through the blank-separated fields of one line of an SWF file.
struct SWFScanner {
  let path: String
  let lineNumber: Int
  let start: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  private(set) var cursor: UnsafePointer<UInt8>
  /// Where the field that was read last begins.
  private(set) var fieldStart: UnsafePointer<UInt8>

  /// - Precondition: the line's bytes outlive the scanner.
  init(line: LineReader.Line, path: String) {
    self.path = path
    lineNumber = line.number
    guard let base = line.bytes.baseAddress else { preconditionFailure("a line has an address") }
    start = base
    end = base + line.bytes.count
    cursor = base
    fieldStart = base
  }

  /// Whether the line holds a job: it is neither blank nor a comment.
  var isJob: Bool {
    mutating get { hasFields && cursor.pointee != UInt8(ascii: ";") }
  }

  /// Whether another field follows; blanks before it are skipped.
  var hasFields: Bool {
    mutating get {
      while cursor < end, Self.isBlank(cursor.pointee) { cursor += 1 }
      return cursor < end
    }
  }

  /// The number that the next field is.
  @inline(__always)
  mutating func number(of field: Int) throws(WorkloadError) -> DecimalNumber {
    fieldStart = cursor
    if let number = DecimalNumber.read(&cursor, end: end), cursor == end || Self.isBlank(cursor.pointee) {
      return number
    }
    throw badValue(field, allowed: "a number")
  }

  /// A time of up to 73 years, or any negative one, in nanoseconds.
  @inline(__always)
  func nanoseconds(_ value: DecimalNumber, _ field: SWFField) throws(WorkloadError) -> Int64 {
    if let nanoseconds = value.scaled(by: 9), nanoseconds <= TraceLimits.longestNanoseconds {
      return nanoseconds
    }
    throw badValue(field, allowed: "at most \(TraceLimits.longestInWords)")
  }

  @inline(__always)
  func whole(_ value: DecimalNumber, _ field: SWFField) throws(WorkloadError) -> Int64 {
    if let whole = value.whole { return whole }
    throw badValue(field, allowed: "a whole number that fits in 64 bits")
  }

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
