/// The argument of a command that has no option name before it.
struct PositionalDescription: Sendable {
  /// What stands for it in the help, in capitals.
  let name: String

  /// One sentence.
  let summary: String

  /// How many must be given.
  let least: Int

  /// How many may be given; nil for any number.
  let most: Int?

  /// No argument.
  static let none = PositionalDescription(name: "", summary: "No argument.", least: 0, most: 0)

  static func one(_ name: String, _ summary: String) -> PositionalDescription {
    PositionalDescription(name: name, summary: summary, least: 1, most: 1)
  }

  static func optional(_ name: String, _ summary: String) -> PositionalDescription {
    PositionalDescription(name: name, summary: summary, least: 0, most: 1)
  }

  static func several(_ name: String, _ summary: String) -> PositionalDescription {
    PositionalDescription(name: name, summary: summary, least: 1, most: nil)
  }
}
