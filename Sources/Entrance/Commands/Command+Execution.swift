internal import Lab
internal import Probe
internal import Scenarios

extension Command {
  /// Does what the command asks for in a laboratory, and returns the program's exit code.
  func execute(_ laboratory: Laboratory) -> Int32 {
    do throws(LabError) {
      switch self {
      case .run(let options): try options.execute(laboratory)
      case .batch(let options): return try options.execute(laboratory)
      case .compare(let options): try options.execute()
      case .rank(let options): try options.execute()
      case .plot(let options): try options.execute()
      case .validate(let options): return try options.execute(laboratory)
      case .show(let options): try options.execute()
      case .replay(let options): return try options.execute(laboratory)
      case .verify(let options): return try options.execute(laboratory)
      case .branch(let options): return try options.execute(laboratory)
      case .list(let options): options.execute(laboratory)
      case .bench(let options): return try options.execute()
      case .soak(let options): return try options.execute(laboratory)
      case .learn(let options): return options.execute()
      case .gate(let options): return try options.execute()
      case .history(let options): try options.execute()
      case .evolve(let options): return options.execute()
      case .optimize(let options): return try options.execute()
      }
      return ExitStatus.success.rawValue
    } catch {
      Console.error(String(describing: error))
      return error.exitCode
    }
  }
}

extension Setting {
  /// The setting as the scenario reader takes it; errors name the option as it was typed.
  var override: Override { Override(key: key, valueText: value) }
}
