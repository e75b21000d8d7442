extension UsageError: CustomStringConvertible {
  /// One clear line, or the help where there was no command at all.
  var description: String {
    switch self {
    case .noCommand(let help): help
    case .unknownCommand(let name, let nearest):
      "unknown command '\(name)'\(Self.guess(nearest)) ('apiary --help' lists the commands)"
    case .unknownOption(let name, let command, let nearest):
      "unknown option '\(name)'\(Self.guess(nearest)) (\(Self.pointer(command)) lists the options)"
    case .optionBeforeCommand(let name):
      "the option '\(name)' must stand after the command"
    case .unexpectedArgument(let value, let command):
      "unexpected argument '\(value)' (\(Self.pointer(command)) shows what the command takes)"
    case .missingArgument(let name, let command):
      "missing argument \(name) (\(Self.pointer(command)) shows what the command takes)"
    case .missingValue(let option, let command):
      "the option '\(option)' needs a value (\(Self.pointer(command)) shows which)"
    case .unwantedValue(let option): "the option '\(option)' takes no value"
    case .repeatedOption(let option): "the option '\(option)' may be given only once"
    case .invalidValue(let name, let value, let allowed, let nearest):
      "\(name): '\(value)' is not \(allowed)\(Self.guess(nearest))"
    case .combination(let message): message
    case .internalFailure(let message): "internal error in the command line: \(message)"
    }
  }

  /// What standard error shows: the help as it is, anything else after the program's name.
  var report: String {
    if case .noCommand(let help) = self { return help }
    return "apiary: \(self)\n"
  }

  private static func guess(_ nearest: String?) -> String {
    nearest.map { "; did you mean '\($0)'?" } ?? ""
  }

  private static func pointer(_ command: String?) -> String {
    "'apiary \(command.map { $0 + " " } ?? "")--help'"
  }
}
