/// The exit codes of the program; those from 64 on are the ones of sysexits.h.
enum ExitStatus: Int32, Sendable {
  case success = 0
  case runFailed = 1
  case regression = 2
  case behaviourChanged = 3
  case improved = 4
  case noBaseline = 5
  case inconclusive = 6
  case usage = 64
  case badInput = 65
  case noInput = 66
  case unavailable = 69
  case inputOutput = 74
  /// Stopped by Ctrl-C, as a shell reports it.
  case interrupted = 130
}
