internal import CHDF5

extension ResultFileReader {
  /// The value of an attribute of the root ("/"), a group or a dataset, or nil where there is none.
  /// - Throws: `missingObject` where there is no such group or dataset.
  public func attribute(_ name: String, of object: String = "/") throws(ResultsError) -> AttributeValue? {
    try withObject(object) { (identifier: hid_t) throws(ResultsError) in
      try AttributeReader(check: check).read(name, of: identifier)
    }
  }

  /// The names of an object's attributes in order of creation.
  /// - Throws: `missingObject` where there is no such group or dataset.
  public func attributeNames(of object: String = "/") throws(ResultsError) -> [String] {
    try withObject(object) { (identifier: hid_t) throws(ResultsError) in
      try AttributeReader(check: check).names(of: identifier)
    }
  }

  /// The text of an attribute that has to be there.
  /// - Throws: `missingObject`; `wrongType` where it is not a string.
  public func text(_ name: String, of object: String = "/") throws(ResultsError) -> String {
    let value = try required(name, of: object)
    guard case .string(let text) = value else { throw unexpected(name, value, "a string") }
    return text
  }

  /// The text of an attribute of the root; empty where there is none.
  func optionalText(_ name: String) throws(ResultsError) -> String {
    try attribute(name) == nil ? "" : text(name)
  }

  /// The unsigned integer of an attribute that has to be there.
  func unsigned(_ name: String) throws(ResultsError) -> UInt64 {
    let value = try required(name, of: "/")
    guard case .uint64(let number) = value else { throw unexpected(name, value, "an unsigned integer") }
    return number
  }

  /// The strings of an attribute that has to be there.
  func texts(_ name: String) throws(ResultsError) -> [String] {
    let value = try required(name, of: "/")
    guard case .strings(let texts) = value else { throw unexpected(name, value, "strings") }
    return texts
  }

  private func required(_ name: String, of object: String) throws(ResultsError) -> AttributeValue {
    guard let value = try attribute(name, of: object) else {
      throw .missingObject(path: path, object: "attribute \(name)")
    }
    return value
  }

  private func unexpected(_ name: String, _ value: AttributeValue, _ expected: String) -> ResultsError {
    .wrongType(path: path, object: "attribute \(name)", found: "\(value)", expected: expected)
  }
}
