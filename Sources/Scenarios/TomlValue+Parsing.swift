private import CToml

extension TomlValue {
  /// Parses a TOML document; the value is its root table.
  ///
  /// - Throws: what is wrong with the syntax. TOML readers stop at the first such fault.
  /// - Complexity: O(n log n) for tables of n members, which are put back in the order of the file.
  init(parsing text: String) throws(TomlSyntaxError) {
    var text = text
    let document = text.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) { apiary_toml_parse($0.baseAddress, $0.count) }
    }
    guard let document else { throw TomlSyntaxError(message: "memory is exhausted", location: .whole) }
    defer { apiary_toml_free(document) }
    let error = apiary_toml_get_error(document)
    if let message = error.message {
      throw TomlSyntaxError(
        message: Self.withoutPreamble(String(cString: message)),
        location: .file(line: Int(error.line), column: Int(error.column)))
    }
    var count = 0
    let start = apiary_toml_nodes(document, &count)
    var nodes = UnsafeBufferPointer(start: start, count: count)[...]
    self.init(takingFrom: &nodes)
  }

  /// Rebuilds the tree of values from nodes in pre-order.
  fileprivate init(takingFrom nodes: inout Nodes) {
    let node = nodes.removeFirst()
    self.location = .file(line: Int(node.line), column: Int(node.column))
    switch node.kind {
    case APIARY_TOML_STRING: self.content = .string(Self.string(node.string, node.string_length))
    case APIARY_TOML_INTEGER: self.content = .integer(node.integer)
    case APIARY_TOML_FLOAT: self.content = .float(node.real)
    case APIARY_TOML_BOOLEAN: self.content = .boolean(node.integer != 0)
    case APIARY_TOML_ARRAY:
      self.content = .array((0..<node.child_count).map { _ in TomlValue(takingFrom: &nodes) })
    case APIARY_TOML_TABLE:
      let members = (0..<node.child_count).map { _ in TomlMember(takingFrom: &nodes) }
      self.content = .table(members, inBraces: node.is_inline != 0)
    default: self.content = .dateTime
    }
  }

  fileprivate static func string(_ start: UnsafePointer<CChar>?, _ length: Int) -> String {
    let bytes = UnsafeBufferPointer(start: start, count: length)
    return bytes.withMemoryRebound(to: UInt8.self) { String(decoding: $0, as: UTF8.self) }
  }

  /// toml++'s description of a fault without what every description begins with, and without its
  /// own constants in parentheses.
  private static func withoutPreamble(_ message: String) -> String {
    let preamble = "Error while parsing "
    let rest = message.hasPrefix(preamble) ? message.dropFirst(preamble.count) : message[...]
    return rest.split(separator: " (TOML_", maxSplits: 1).first.map(String.init) ?? message
  }

  fileprivate typealias Nodes = Slice<UnsafeBufferPointer<apiary_toml_node>>
}

extension TomlMember {
  fileprivate init(takingFrom nodes: inout TomlValue.Nodes) {
    let node = nodes[nodes.startIndex]
    self.key = TomlValue.string(node.key, node.key_length)
    self.location = .file(line: Int(node.key_line), column: Int(node.key_column))
    self.value = TomlValue(takingFrom: &nodes)
  }
}
