import Simulation

extension Rule<Int> {
  static func integer(_ range: ClosedRange<Int>) -> Rule {
    let allowed = "from \(range.lowerBound) to \(range.upperBound)"
    return Rule(type: "integer", allowed: allowed, expectation: "an integer \(allowed)") { value in
      guard case .integer(let integer) = value.content else { return nil }
      return Int(exactly: integer).flatMap { range.contains($0) ? $0 : nil }
    }
  }
}

extension Rule<Double> {
  /// A finite number; integers are numbers too.
  static func number(_ range: ClosedRange<Double>) -> Rule {
    let allowed = "from \(range.lowerBound.shortText) to \(range.upperBound.shortText)"
    return Rule(type: "number", allowed: allowed, expectation: "a number \(allowed)") { value in
      value.number.flatMap { range.contains($0) ? $0 : nil }
    }
  }

  /// The limits of positive numbers, wide enough for any use and such that simulated times stay in range.
  static var positiveNumber: Rule { number(1e-9...1e9) }
}

extension Rule<String> {
  /// Text without line breaks or other control characters.
  static var line: Rule {
    Rule(type: "string", allowed: "one line", expectation: "a string of one line") { value in
      guard case .string(let string) = value.content else { return nil }
      let breaks: [Unicode.GeneralCategory] = [.control, .lineSeparator, .paragraphSeparator]
      return string.unicodeScalars.contains { breaks.contains($0.properties.generalCategory) } ? nil : string
    }
  }

  /// What files can be named after.
  static var fileNamePart: Rule {
    let allowed = "1 to 100 letters a–z A–Z, digits, '.', '_' and '-' that do not begin with '.'"
    return Rule(type: "string", allowed: allowed, expectation: "a name of \(allowed)") { value in
      guard case .string(let string) = value.content, (1...100).contains(string.utf8.count) else {
        return nil
      }
      let isPlain = string.utf8.allSatisfy { $0.isLetterOrDigit || "._-".utf8.contains($0) }
      return isPlain && string.first != "." ? string : nil
    }
  }

  static var filePath: Rule {
    Rule(type: "string", allowed: "a file name or path", expectation: "a file name or path") { value in
      guard case .string(let string) = value.content, !string.isEmpty else { return nil }
      return string.utf8.contains(0) ? nil : string
    }
  }

  /// One of some words, `allowed` standing for them in the table of keys.
  static func word(among words: [String], allowed: String? = nil) -> Rule {
    let expectation = words.asAlternatives
    return Rule(
      type: "word", allowed: allowed ?? words.joined(separator: ", "), expectation: expectation
    ) { (value) throws(Problem) in
      guard case .string(let word) = value.content, words.contains(word) else {
        let suggestion: String? =
          if case .string(let word) = value.content { Spelling.nearest(to: word, among: words) } else { nil }
        throw .unexpected(
          seen: value.noun, expected: expectation, hint: suggestion.map { "did you mean \($0.quoted)?" })
      }
      return word
    }
  }
}

extension Rule where Value: RawRepresentable<String> & CaseIterable {
  /// One of the words of an enumeration.
  static var word: Rule {
    let words = Rule<String>.word(among: Value.allCases.map(\.rawValue))
    return Rule(type: words.type, allowed: words.allowed, expectation: words.expectation) {
      (value) throws(Problem) in
      guard let result = Value(rawValue: try words.read(value)) else { throw words.mismatch(value) }
      return result
    }
  }
}

extension Rule<TomlValue> {
  static var table: Rule { table(of: "keys below") }

  static func table(of allowed: String) -> Rule {
    Rule(type: "table", allowed: allowed, expectation: "a table") { $0.members == nil ? nil : $0 }
  }

  /// One of some words, or a table.
  static func wordOrTable(among words: [String], allowed: String? = nil) -> Rule {
    let word = Rule<String>.word(among: words, allowed: allowed)
    return Rule(
      type: "word or table", allowed: "\(word.allowed), or keys below", expectation: word.expectation
    ) { (value) throws(Problem) in
      if value.members == nil { _ = try word.read(value) }
      return value
    }
  }

  /// A whole number, or a table that gives a distribution of them.
  static func integerOrDistribution(_ range: ClosedRange<Int>) -> Rule {
    let integer = Rule<Int>.integer(range)
    return Rule(
      type: "integer or table", allowed: "\(integer.allowed), or a distribution",
      expectation: "\(integer.expectation) or a distribution table"
    ) { value in
      if value.members != nil { return value }
      return (try? integer.read(value)) == nil ? nil : value
    }
  }
}

extension Rule<[String]> {
  /// The words of a command line, the program first.
  static var commandLine: Rule {
    Rule(
      type: "array of strings", allowed: "one or more, none empty",
      expectation: "an array of one or more strings, none empty, the program first"
    ) { value in
      guard case .array(let elements) = value.content, !elements.isEmpty else { return nil }
      let words = elements.compactMap { try? Rule<String>.filePath.read($0) }
      return words.count == elements.count ? words : nil
    }
  }
}

extension Rule<[TomlValue]> {
  /// One or more tables, written under `[[NAME]]` headers.
  static func tables(_ name: String) -> Rule {
    Rule(
      type: "tables", allowed: "one or more [[\(name)]]", expectation: "one or more [[\(name)]] tables"
    ) { value in
      guard case .array(let elements) = value.content, !elements.isEmpty else { return nil }
      return elements.allSatisfy { $0.members != nil } ? elements : nil
    }
  }
}

extension TomlValue {
  /// The finite number that the value is, if it is one; −0 counts as 0.
  var number: Double? {
    switch content {
    case .integer(let integer): Double(integer)
    case .float(let float) where float.isFinite: float + 0
    default: nil
    }
  }
}
