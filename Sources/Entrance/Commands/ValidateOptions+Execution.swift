internal import Lab
internal import Scenarios

extension ValidateOptions {
  /// Reports every fault of every scenario, variants and traces included; the exit code is that of the
  /// first scenario with one.
  func execute(_ laboratory: Laboratory) throws(LabError) -> Int32 {
    var answers: [ValidateAnswer] = []
    var exitCode = ExitStatus.success.rawValue
    for path in scenarios {
      var faults: [String] = []
      if let error = laboratory.fault(of: path, overrides: settings.map(\.override)) {
        faults = String(describing: error).split(separator: "\n").map(String.init)
        if exitCode == 0 { exitCode = error.exitCode }
      }
      answers.append(ValidateAnswer(scenario: path, faults: faults))
    }
    show(answers)
    return exitCode
  }

  private func show(_ answers: [ValidateAnswer]) {
    if format == .json {
      Console.answer(json: answers)
      return
    }
    for answer in answers {
      for fault in answer.faults { Console.error(fault) }
      if answer.faults.isEmpty && !isQuiet { Console.answer("\(answer.scenario): valid\n") }
    }
  }
}

/// What `validate` says of one scenario.
private struct ValidateAnswer: Encodable {
  let scenario: String
  let faults: [String]
}
