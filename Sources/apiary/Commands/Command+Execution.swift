internal import Lab
internal import Probe
internal import Scenarios

extension Command {
  /// Does what the command asks for, and returns the program's exit code.
  func execute() -> Int32 {
    do throws(LabError) {
      switch self {
      case .run(let options): try options.execute()
      case .batch(let options): return try options.execute()
      case .compare(let options): try options.execute()
      case .plot(let options): try options.execute()
      case .validate(let options): return try options.execute()
      case .show(let options): try options.execute()
      case .replay(let options): return try options.execute()
      case .verify(let options): return try options.execute()
      case .branch(let options): return try options.execute()
      case .list(let options): options.execute()
      case .bench(let options): return options.execute()
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
