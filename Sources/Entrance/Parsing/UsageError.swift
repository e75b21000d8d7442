/// A command line that the program cannot make sense of; exit code 64.
enum UsageError: Error, Equatable {
  /// No command was given; the help to show.
  case noCommand(help: String)

  case unknownCommand(name: String, nearest: String?)

  /// The command is nil when none was given before the option.
  case unknownOption(name: String, command: String?, nearest: String?)

  /// An option of some command that stands before the command.
  case optionBeforeCommand(name: String)

  case unexpectedArgument(value: String, command: String)

  case missingArgument(name: String, command: String)

  case missingValue(option: String, command: String)

  /// A flag was given a value, as in `--quiet=yes`.
  case unwantedValue(option: String)

  case repeatedOption(option: String)

  case invalidValue(name: String, value: String, allowed: String, nearest: String?)

  /// Options that cannot stand together, or one that cannot stand alone.
  case combination(String)

  /// A fault of the program itself, not of its user.
  case internalFailure(String)
}
