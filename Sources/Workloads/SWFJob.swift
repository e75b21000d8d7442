/// The fields of one line of an SWF file, as they are; times in nanoseconds.
struct SWFJob: Equatable {
  var number: Int64 = 0
  var submitTime: Int64 = 0
  var runTime: Int64 = 0
  var allocatedProcessors: Int64 = 0
  var requestedProcessors: Int64 = 0
  var requestedTime: Int64 = 0
  /// −1 where it is not known.
  var user: Int32 = -1

  init() {}

  /// Reads a line's fields.
  /// - Throws: `WorkloadError` when a field is no number, is too large, is missing, or is one too many.
  init(_ scanner: inout SWFScanner) throws(WorkloadError) {
    var field = 1
    while scanner.hasFields {
      guard field <= SWFField.count else { throw scanner.tooManyFields() }
      let value = try scanner.number(of: field)
      if let known = SWFField(rawValue: field) { try set(known, value, &scanner) }
      field += 1
    }
    guard field > SWFField.needed else { throw scanner.missing(field: field) }
  }

  private mutating func set(
    _ field: SWFField, _ value: DecimalNumber, _ scanner: inout SWFScanner
  ) throws(WorkloadError) {
    switch field {
    case .jobNumber: number = try scanner.whole(value, field)
    case .submitTime: submitTime = try scanner.nanoseconds(value, field)
    case .runTime: runTime = try scanner.nanoseconds(value, field)
    case .allocatedProcessors: allocatedProcessors = try scanner.whole(value, field)
    case .requestedProcessors: requestedProcessors = try scanner.whole(value, field)
    case .requestedTime: requestedTime = try scanner.nanoseconds(value, field)
    case .user:
      let whole = try scanner.whole(value, field)
      guard let user = Int32(exactly: whole) else {
        throw scanner.badValue(field, allowed: "a user number that fits in 32 bits")
      }
      self.user = max(user, -1)
    }
  }
}
