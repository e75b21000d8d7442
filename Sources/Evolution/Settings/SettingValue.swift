internal import Simulation

/// The value of a strategy's setting.
public enum SettingValue: Sendable, Equatable {
  /// A number.
  case real(Double)
  /// A whole number.
  case integer(Int)
  /// One of some words.
  case word(String)
  /// Yes or no.
  case boolean(Bool)
}

extension SettingValue: CustomStringConvertible {
  /// The value as people write it.
  public var description: String {
    switch self {
    case .real(let number): number.shortText
    case .integer(let number): "\(number)"
    case .word(let word): word
    case .boolean(let boolean): "\(boolean)"
    }
  }
}
