internal import Evolution

/// A setting's value as JSON: a number, a string, or true or false.
struct SettingAnswer: Encodable {
  private let value: SettingValue

  init(_ value: SettingValue) { self.value = value }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch value {
    case .real(let number): try container.encode(JSONNumber(number))
    case .integer(let number): try container.encode(number)
    case .word(let word): try container.encode(word)
    case .boolean(let boolean): try container.encode(boolean)
    }
  }
}
