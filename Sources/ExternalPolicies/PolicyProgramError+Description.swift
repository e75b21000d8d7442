extension PolicyProgramError: CustomStringConvertible {
  /// One line that follows on the name of the program, and quotes the message that is at fault.
  public var description: String {
    switch self {
    case .notStarted(let step, let reason): "cannot be started: \(step): \(reason)"
    case .ended(let status, let asked, let said):
      "\(status) when it was to answer \(asked.quotation)"
        + (said.isEmpty ? "" : ", after it had written \(said.quotation)")
    case .timedOut(let seconds, let asked, let said):
      "gave no answer within \(seconds.timeText) to \(asked.quotation)"
        + (said.isEmpty ? "" : "; it had only written \(said.quotation), without an end of line")
    case .spokeUnasked(let said): "spoke without being asked: \(said.quotation)"
    case .badAnswer(let reason, let said): "gave a bad answer: \(reason): \(said.quotation)"
    case .brokenPipe(let reason): "cannot be talked to: \(reason)"
    case .interrupted: "was interrupted"
    }
  }
}

extension PolicyProgramError.EndStatus: CustomStringConvertible {
  /// What the program did.
  public var description: String {
    switch self {
    case .stillThere: "closed its standard output"
    case .exited(let code): "ended with exit code \(code)"
    case .killed(let signal): "was killed by signal \(signal)"
    }
  }
}

extension Double {
  /// Seconds as people write them: `10 s`, `0.5 s`.
  fileprivate var timeText: String { (Int(exactly: self).map(String.init) ?? "\(self)") + " s" }
}
