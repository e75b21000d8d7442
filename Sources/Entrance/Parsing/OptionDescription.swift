/// One option of a command, as the help shows it.
struct OptionDescription: Sendable {
  /// The long name without its dashes.
  let name: String

  /// The letter of the short form, if there is one.
  let letter: Character?

  /// What stands for the value in the help; nil for a flag, which takes none.
  let placeholder: String?

  /// One sentence.
  let summary: String

  /// Whether it may be given more than once.
  let isRepeatable: Bool

  /// An option that takes a value.
  init(
    _ name: String, letter: Character? = nil, takes placeholder: String, isRepeatable: Bool = false,
    _ summary: String
  ) {
    self.name = name
    self.letter = letter
    self.placeholder = placeholder
    self.summary = summary
    self.isRepeatable = isRepeatable
  }

  /// A flag.
  init(flag name: String, letter: Character? = nil, _ summary: String) {
    self.name = name
    self.letter = letter
    placeholder = nil
    self.summary = summary
    isRepeatable = false
  }
}
