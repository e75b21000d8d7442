internal import Simulation

/// What a strategy's setting takes.
public enum SettingKind: Sendable, Equatable {
  /// A number of a range.
  case real(ClosedRange<Double>)
  /// A whole number of a range.
  case integer(ClosedRange<Int>)
  /// One of some words.
  case word([String])
  /// Yes or no.
  case boolean

  /// The kind of value in a word, as the tables of keys have it.
  public var name: String {
    switch self {
    case .real: "number"
    case .integer: "integer"
    case .word: "word"
    case .boolean: "boolean"
    }
  }

  /// What of that kind is allowed.
  public var allowed: String {
    switch self {
    case .real(let range): "from \(range.lowerBound.shortText) to \(range.upperBound.shortText)"
    case .integer(let range): "from \(range.lowerBound) to \(range.upperBound)"
    case .word(let words): words.joined(separator: ", ")
    case .boolean: "true, false"
    }
  }

  /// Both in a phrase, for messages.
  public var expectation: String {
    switch self {
    case .real: "a number \(allowed)"
    case .integer: "an integer \(allowed)"
    case .word, .boolean: "one of \(allowed)"
    }
  }

  /// The value that a text stands for; nil where it is none of this kind.
  public func value(of text: String) -> SettingValue? {
    switch self {
    case .real: Double(text).flatMap { value(.real($0)) }
    case .integer: Int(text).flatMap { value(.integer($0)) }
    case .word: value(.word(text))
    case .boolean: Bool(text).map { .boolean($0) }
    }
  }

  /// A value as one of this kind, which a whole number is of numbers too; nil where it is not allowed.
  func value(_ value: SettingValue) -> SettingValue? {
    switch (self, value) {
    case (.real(let range), .real(let number)): range.contains(number) ? .real(number + 0) : nil
    case (.real(let range), .integer(let number)):
      range.contains(Double(number)) ? .real(Double(number)) : nil
    case (.integer(let range), .integer(let number)): range.contains(number) ? value : nil
    case (.word(let words), .word(let word)): words.contains(word) ? value : nil
    case (.boolean, .boolean): value
    default: nil
    }
  }
}
