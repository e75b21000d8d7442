internal import Evolution

extension OptimizeOptions {
  /// Answers the lines of standard input until it ends, and returns the exit code.
  func execute() -> Int32 {
    switch carrier {
    case .stdio: converse()
    }
  }

  private func converse() -> Int32 {
    do throws(EvolutionError) {
      var dialogue = try OptimizationDialogue(strategy: strategy, populationSize: populationSize)
      while let line = readLine() {
        if let answer = try dialogue.answer(line) { Console.answer(answer + "\n") }
      }
      return ExitStatus.success.rawValue
    } catch {
      Console.error("standard input: \(error)")
      return ExitStatus.badInput.rawValue
    }
  }
}
