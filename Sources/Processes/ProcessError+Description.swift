extension ProcessError: CustomStringConvertible {
  /// One line in words.
  public var description: String {
    switch self {
    case .closed: "the environment was closed while the process waited"
    case .neverHappened: "the run ended before the event it was to reach: nothing is pending any more"
    }
  }
}
