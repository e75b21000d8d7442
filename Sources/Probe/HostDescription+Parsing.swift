extension HostDescription {
  /// The processor's name out of the text of `/proc/cpuinfo`.
  ///
  /// x86 calls it "model name", POWER "cpu", s390 and some ARM boards "Hardware" or "Processor"; most
  /// ARM kernels only give numbers, of which implementer and part name the core.
  static func cpuModel(fromCPUInfo text: String) -> String? {
    for key in ["model name", "cpu", "Hardware", "Processor"] {
      if let name = value(of: key, in: text, separator: ":") { return name }
    }
    guard let implementer = value(of: "CPU implementer", in: text, separator: ":"),
      let part = value(of: "CPU part", in: text, separator: ":")
    else { return nil }
    return "implementer \(implementer) part \(part)"
  }

  /// The distribution's name out of the text of `/etc/os-release` (os-release(5)).
  static func prettyName(fromOSRelease text: String) -> String? {
    guard let quoted = value(of: "PRETTY_NAME", in: text, separator: "=") else { return nil }
    let isQuoted = quoted.count >= 2 && (quoted.hasPrefix("\"") || quoted.hasPrefix("'"))
    return isQuoted ? String(quoted.dropFirst().dropLast()) : quoted
  }

  /// What follows the separator on the first line that starts with the key; nil when there is none.
  private static func value(of key: String, in text: String, separator: Character) -> String? {
    for line in text.split(separator: "\n") {
      guard let end = line.firstIndex(of: separator), trimmed(line[..<end]) == key else { continue }
      let value = trimmed(line[line.index(after: end)...])
      return value.isEmpty ? nil : value
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> String {
    let isSpace = { (character: Character) in character.isWhitespace }
    guard let first = text.firstIndex(where: { !isSpace($0) }),
      let last = text.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(text[first...last])
  }
}
