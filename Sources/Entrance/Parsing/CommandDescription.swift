/// One command of the program, as the help shows it.
struct CommandDescription: Sendable {
  let name: String

  /// One sentence.
  let summary: String

  let positional: PositionalDescription

  let options: [OptionDescription]
}
