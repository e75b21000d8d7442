/// Why a policy that is a program of its own cannot decide.
public enum PolicyProgramError: Error, Equatable, Sendable {
  /// It could not be started: what failed, and the system's words.
  case notStarted(step: String, reason: String)
  /// It ended, or closed its standard output, while an answer was due; `said` is what it had written of that.
  case ended(status: EndStatus, asked: String, said: String)
  /// It gave no whole answer in time.
  case timedOut(seconds: Double, asked: String, said: String)
  /// It wrote a line that nobody had asked for.
  case spokeUnasked(said: String)
  /// Its answer is no message of the protocol, or asks for what cannot be.
  case badAnswer(reason: String, said: String)
  /// The pipe to it broke.
  case brokenPipe(reason: String)
  /// The user stopped the run.
  case interrupted

  /// How a process ended.
  public enum EndStatus: Equatable, Sendable {
    /// It has not: it only closed its standard output.
    case stillThere
    /// By itself, with an exit code.
    case exited(Int32)
    /// By a signal of this number.
    case killed(Int32)
  }
}
