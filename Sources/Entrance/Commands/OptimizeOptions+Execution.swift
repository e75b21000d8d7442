internal import Evolution
internal import Lab

extension OptimizeOptions {
  /// Answers the lines of standard input until it ends, or searches with a program; returns the exit code.
  func execute() throws(LabError) -> Int32 {
    guard let task else { return converse() }
    return try task.execute(strategy: strategy, choices, populationSize: populationSize)
  }

  private func converse() -> Int32 {
    do throws(EvolutionError) {
      var dialogue = try OptimizationDialogue(
        strategy: strategy, settings: choices, populationSize: populationSize)
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
