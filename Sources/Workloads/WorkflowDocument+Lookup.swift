import JSON

extension WorkflowDocument {
  /// A member that must be there, of the kind that it must have.
  func member(
    _ name: StaticString, of object: JSONValue, _ jsonPath: String, kind: JSONTape.Kind
  ) throws(WorkloadError) -> JSONValue {
    guard let value = object.member(name) else {
      throw .missing(
        position(object.offset), field: jsonPath + "\(name)", reason: "WfFormat 1.5 needs it")
    }
    try check(value, jsonPath + "\(name)", kind: kind)
    return value
  }

  /// A member that may be absent.
  func optionalMember(
    _ name: StaticString, of object: JSONValue, _ jsonPath: String, kind: JSONTape.Kind
  ) throws(WorkloadError) -> JSONValue? {
    guard let value = object.member(name) else { return nil }
    try check(value, jsonPath + "\(name)", kind: kind)
    return value
  }

  /// Checks a value's kind; the JSON path is put together only for an error.
  func check(
    _ value: JSONValue, _ jsonPath: @autoclosure () -> String, kind: JSONTape.Kind
  ) throws(WorkloadError) {
    guard value.kind == kind else { throw badValue(value, jsonPath(), allowed: Self.words(kind)) }
  }

  /// A string member that must be there, not empty.
  func string(_ name: StaticString, of object: JSONValue, _ jsonPath: String) throws(WorkloadError) -> String
  {
    let value = try member(name, of: object, jsonPath, kind: .string)
    guard let string = value.string, !string.isEmpty else {
      throw badValue(value, jsonPath + "\(name)", allowed: "a name")
    }
    return string
  }

  private static func words(_ kind: JSONTape.Kind) -> String {
    switch kind {
    case .null: "null"
    case .bool: "a truth value"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
