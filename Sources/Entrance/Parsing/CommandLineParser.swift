internal import Scenarios

private import Lab

/// Turns the arguments of the program into a ``Command``.
enum CommandLineParser {
  /// Parses the arguments, without the program's name.
  static func parse(_ arguments: [String]) -> Result<Invocation, UsageError> {
    Result { () throws(UsageError) in try invocation(arguments) }
  }

  private static func invocation(_ arguments: [String]) throws(UsageError) -> Invocation {
    let grammar = try CommandGrammar(CommandDescription.catalogue)
    switch try grammar.parse(arguments) {
    case .help(let text): return .text(text)
    case .version: return .text("apiary \(ApiaryVersion.current)\n")
    case .command(let parsed) where parsed.name == CommandDescription.help.name:
      return .text(try help(on: parsed.arguments.first, grammar))
    case .command(let parsed): return .command(try command(parsed))
    }
  }

  private static func help(on name: String?, _ grammar: CommandGrammar) throws(UsageError) -> String {
    guard let name else { return grammar.help(on: nil) }
    let names = CommandDescription.catalogue.map(\.name)
    guard let index = names.firstIndex(of: name) else {
      throw .unknownCommand(name: name, nearest: Spelling.nearest(to: name, among: names))
    }
    return grammar.help(on: index)
  }

  private static func command(_ parsed: ParsedCommand) throws(UsageError) -> Command {
    switch parsed.name {
    case CommandDescription.run.name: .run(try RunOptions(parsed))
    case CommandDescription.batch.name: .batch(try BatchOptions(parsed))
    case CommandDescription.rank.name: .rank(try RankOptions(parsed))
    case CommandDescription.compare.name: .compare(try CompareOptions(parsed))
    case CommandDescription.plot.name: .plot(try PlotOptions(parsed))
    case CommandDescription.validate.name: .validate(try ValidateOptions(parsed))
    case CommandDescription.show.name: .show(try ShowOptions(parsed))
    case CommandDescription.replay.name: .replay(try ReplayOptions(parsed))
    case CommandDescription.verify.name: .verify(try VerifyOptions(parsed))
    case CommandDescription.branch.name: .branch(try BranchOptions(parsed))
    case CommandDescription.list.name: .list(try ListOptions(parsed))
    case CommandDescription.bench.name: .bench(try BenchOptions(parsed))
    case CommandDescription.soak.name: .soak(try SoakOptions(parsed))
    case CommandDescription.learn.name: .learn(try LearnOptions(parsed))
    case CommandDescription.optimize.name: .optimize(try OptimizeOptions(parsed))
    case CommandDescription.gate.name: .gate(try GateOptions(parsed))
    case CommandDescription.history.name: .history(try HistoryOptions(parsed))
    case CommandDescription.evolve.name: .evolve(try EvolveOptions(parsed))
    default: throw .internalFailure("the command '\(parsed.name)' has no handler")
    }
  }
}
