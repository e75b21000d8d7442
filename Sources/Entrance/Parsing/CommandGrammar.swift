internal import Scenarios

private import CCommandLine

/// The grammar of a command line with several commands: CLI11, owned.
///
/// A value of this type parses once.
final class CommandGrammar {
  /// What a command line says, as far as the grammar goes.
  enum Reading {
    case command(ParsedCommand)
    case help(String)
    case version
  }

  private let line: OpaquePointer
  private let commands: [CommandDescription]
  /// CLI11's index of each command's positional argument, where it has one, and options, in the order described.
  private var positionals: [Int32?] = []
  private var options: [[Int32]] = []

  /// Declares the commands to CLI11.
  ///
  /// - Throws: ``UsageError/internalFailure(_:)`` when CLI11 refuses a name.
  init(_ commands: [CommandDescription]) throws(UsageError) {
    guard
      let line = apiary_command_line_create(
        "apiary", "Simulate swarms of agents under scheduling policies, and compare the policies.")
    else { throw .internalFailure("out of memory") }
    self.line = line
    self.commands = commands
    for command in commands { try declare(command) }
    // Commands declared after it would inherit it.
    let footer = "'apiary COMMAND --help' explains a command."
    guard apiary_command_line_set_footer(line, footer) else { throw .internalFailure("out of memory") }
  }

  deinit { apiary_command_line_destroy(line) }

  private func declare(_ command: CommandDescription) throws(UsageError) {
    let index = try Self.accepted(
      apiary_command_line_add_command(line, command.name, command.summary), command.name)
    let positional = command.positional
    let hasPositional = positional.most != 0
    positionals.append(
      hasPositional
        ? try Self.accepted(
          apiary_command_line_add_positional(
            line, index, positional.name, positional.summary, Int32(positional.least),
            Int32(positional.most ?? -1)), positional.name) : nil)
    var indices: [Int32] = []
    for option in command.options { indices.append(try declare(option, of: index)) }
    options.append(indices)
  }

  private func declare(_ option: OptionDescription, of command: Int32) throws(UsageError) -> Int32 {
    let names = (option.letter.map { "-\($0)," } ?? "") + "--" + option.name
    return try Self.accepted(
      apiary_command_line_add_option(
        line, command, names, option.placeholder, option.summary, option.isRepeatable), names)
  }

  private static func accepted(_ index: Int32, _ name: String) throws(UsageError) -> Int32 {
    guard index >= 0 else { throw .internalFailure("'\(name)' cannot be declared") }
    return index
  }

  /// Parses the arguments, without the program's name.
  func parse(_ arguments: [String]) throws(UsageError) -> Reading {
    let outcome = Self.withCStrings(arguments) {
      apiary_command_line_parse(line, Int32($0.count), $0.baseAddress)
    }
    switch outcome {
    case APIARY_COMMAND_LINE_PARSED: return .command(parsedCommand())
    case APIARY_COMMAND_LINE_HELP: return .help(detail)
    case APIARY_COMMAND_LINE_VERSION: return .version
    default: throw error(outcome)
    }
  }

  /// The help of a command by its place in the catalogue, or of the program for nil.
  func help(on command: Int?) -> String {
    String(cString: apiary_command_line_help(line, Int32(command ?? -1)))
  }

  private var detail: String { String(cString: apiary_command_line_detail(line)) }

  private var givenCommand: CommandDescription? {
    let index = Int(apiary_command_line_command(line))
    return index < 0 ? nil : commands[index]
  }

  private func parsedCommand() -> ParsedCommand {
    let index = Int(apiary_command_line_command(line))
    var given: [String: [String]] = [:]
    for (option, handle) in zip(commands[index].options, options[index]) {
      let values = values(handle)
      if !values.isEmpty { given[option.name] = values }
    }
    return ParsedCommand(
      name: commands[index].name, arguments: positionals[index].map(values) ?? [], options: given)
  }

  private func values(_ handle: Int32) -> [String] {
    (0..<apiary_command_line_value_count(line, handle)).map {
      String(cString: apiary_command_line_value(line, handle, $0))
    }
  }

  private func error(_ outcome: apiary_command_line_outcome) -> UsageError {
    let command = givenCommand?.name ?? ""
    switch outcome {
    case APIARY_COMMAND_LINE_NO_COMMAND: return .noCommand(help: detail)
    case APIARY_COMMAND_LINE_UNEXPECTED: return unexpected(detail)
    case APIARY_COMMAND_LINE_MISSING_ARGUMENT: return .missingArgument(name: detail, command: command)
    case APIARY_COMMAND_LINE_MISSING_VALUE: return .missingValue(option: detail, command: command)
    case APIARY_COMMAND_LINE_UNWANTED_VALUE: return .unwantedValue(option: detail)
    case APIARY_COMMAND_LINE_REPEATED: return .repeatedOption(option: detail)
    default: return .internalFailure(detail)
    }
  }

  private func unexpected(_ argument: String) -> UsageError {
    guard argument.hasPrefix("-") else { return unexpectedWord(argument) }
    let name = String(argument.prefix { $0 != "=" })
    let candidates = givenCommand.map { [$0] } ?? commands
    // Known and yet unexpected: it stands before the command.
    let isKnown = candidates.contains { $0.options.contains { "--" + $0.name == name } }
    if isKnown { return .optionBeforeCommand(name: name) }
    if let command = givenCommand {
      let known = command.options.map { "--" + $0.name } + ["--help"]
      return .unknownOption(
        name: name, command: command.name, nearest: Spelling.nearest(to: name, among: known))
    }
    let nearest = Spelling.nearest(to: name, among: ["--help", "--version"])
    return .unknownOption(name: name, command: nil, nearest: nearest)
  }

  private func unexpectedWord(_ word: String) -> UsageError {
    if let command = givenCommand { return .unexpectedArgument(value: word, command: command.name) }
    return .unknownCommand(name: word, nearest: Spelling.nearest(to: word, among: commands.map(\.name)))
  }

  /// Lends the texts as an array of C strings.
  private static func withCStrings<Value>(
    _ texts: [String], _ body: (UnsafeBufferPointer<UnsafePointer<CChar>?>) -> Value
  ) -> Value {
    // All texts end to end in one block, each with its zero byte.
    var bytes: [CChar] = []
    var starts: [Int] = []
    for text in texts {
      starts.append(bytes.count)
      bytes += text.utf8CString
    }
    return bytes.withUnsafeBufferPointer { block in
      starts.map { start in block.baseAddress.map { $0 + start } }.withUnsafeBufferPointer(body)
    }
  }
}
