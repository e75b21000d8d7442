private import Glibc

extension ProgressBar.Style {
  /// What standard error can show now: nothing when quiet, a bar on a terminal, else plain lines.
  static func ofStandardError(isQuiet: Bool) -> ProgressBar.Style {
    if isQuiet { return .silent }
    let kind = getenv("TERM").map { String(cString: $0) }
    guard isatty(STDERR_FILENO) == 1, let kind, kind != "dumb" else { return .log }
    return .terminal(columns: columns ?? 80)
  }

  /// The terminal's width; nil where it does not tell.
  private static var columns: Int? {
    var size = winsize()
    let isKnown = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? Int(size.ws_col) : nil
  }
}
