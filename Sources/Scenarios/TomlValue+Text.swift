extension TomlValue {
  /// The value as a person would write it: TOML on one line, strings without their quotes at the outside.
  var plainText: String {
    if case .string(let string) = content { return string }
    return tomlText
  }

  /// The value as TOML on one line.
  var tomlText: String {
    switch content {
    case .string(let string): string.quoted
    case .integer(let integer): "\(integer)"
    case .float(let float): "\(float)"
    case .boolean(let boolean): "\(boolean)"
    case .dateTime: "a date or time"
    case .array(let elements): "[" + elements.map(\.tomlText).joined(separator: ", ") + "]"
    case .table(let members, _):
      members.isEmpty
        ? "{}" : "{ " + members.map { "\($0.key) = \($0.value.tomlText)" }.joined(separator: ", ") + " }"
    }
  }

  /// The value with its kind, for messages: `the string "seven"`, `a table`.
  var noun: String {
    switch content {
    case .string(let string): "the string \(string.shortened.quoted)"
    case .integer(let integer): "the integer \(integer)"
    case .float(let float): "the float \(float)"
    case .boolean(let boolean): "the boolean \(boolean)"
    case .dateTime: "a date or time"
    case .array: "an array"
    case .table: "a table"
    }
  }

  /// The value for messages in which its kind is not at issue: `"seven"`, `7`, `a table`.
  var shown: String {
    switch content {
    case .string(let string): string.shortened.quoted
    case .array, .table: noun
    default: tomlText
    }
  }
}

extension String {
  /// The string as a TOML basic string: no character of it can break a line or move a cursor.
  var quoted: String {
    "\"" + unicodeScalars.map(\.escapedForToml).joined() + "\""
  }

  /// The string as is where it is a bare TOML key, in quotes otherwise.
  var asKey: String {
    let isBare =
      !isEmpty && utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
    return isBare ? self : shortened.quoted
  }

  /// The string as is where it is a dotted path of bare keys, in quotes otherwise.
  var asPath: String {
    split(separator: ".", omittingEmptySubsequences: false).allSatisfy { String($0).asKey == $0 }
      ? self : shortened.quoted
  }

  /// The first 60 characters, so that a message stays readable.
  var shortened: String {
    count > 60 ? prefix(60) + "…" : self
  }
}

extension UInt8 {
  /// Whether this is an ASCII digit.
  var isDigit: Bool { UInt8(ascii: "0") <= self && self <= UInt8(ascii: "9") }

  /// Whether this is an ASCII letter or digit.
  var isLetterOrDigit: Bool {
    isDigit || (UInt8(ascii: "a") <= self | 0x20 && self | 0x20 <= UInt8(ascii: "z"))
  }
}

extension Unicode.Scalar {
  fileprivate var escapedForToml: String {
    switch self {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\t": return "\\t"
    case "\r": return "\\r"
    default: break
    }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      let hexadecimal = String(value, radix: 16, uppercase: true)
      return "\\u" + String(repeating: "0", count: Swift.max(0, 4 - hexadecimal.count)) + hexadecimal
    default: return String(self)
    }
  }
}
