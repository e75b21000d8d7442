/// Where alone a setting counts: where another one is one of some words.
public struct SettingRequirement: Sendable, Equatable {
  /// The other setting.
  public let setting: String
  /// What it may be then.
  public let words: [String]
}

extension SettingRequirement: CustomStringConvertible {
  /// `crossover is "blend"`.
  public var description: String {
    "\(setting) is \(words.map { "\"\($0)\"" }.joined(separator: " or "))"
  }
}
