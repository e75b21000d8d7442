internal import Evolution
import Foundation

extension EvolveOptions {
  /// Prints the state after each action of the file, and returns the exit code.
  func execute() -> Int32 {
    switch (action, problem) {
    case (.trace, .doublePole): traceDoublePole()
    }
  }

  private func traceDoublePole() -> Int32 {
    let text: String
    do {
      // By a handle, which also reads what has no size, such as pipes.
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: actionsPath))
      text = String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
    } catch {
      let isMissing = !FileManager.default.fileExists(atPath: actionsPath)
      Console.error("\(actionsPath): \(isMissing ? "no such file" : "cannot be read")")
      return (isMissing ? ExitStatus.noInput : .inputOutput).rawValue
    }
    do throws(EvolutionError) {
      var poles = DoublePole()
      var lines = ""
      for (index, action) in try DoublePole.actions(of: text).enumerated() {
        poles.step(action: action)
        lines += poles.state.line(step: index + 1)
        guard lines.utf8.count > 1 << 16 else { continue }
        Console.answer(lines)
        lines = ""
      }
      Console.answer(lines)
      return ExitStatus.success.rawValue
    } catch {
      Console.error("\(actionsPath): \(error)")
      return ExitStatus.badInput.rawValue
    }
  }
}

extension DoublePole.State {
  /// A line of a trace, with as many digits as give every number back.
  fileprivate func line(step: Int) -> String {
    let numbers = [
      position, velocity, longAngle, longAngularVelocity, shortAngle, shortAngularVelocity,
    ]
    return "\(step) " + numbers.map { String(format: "%.17g", $0) }.joined(separator: " ") + "\n"
  }
}
