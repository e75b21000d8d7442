import Processes

/// What happened when, in whole seconds, for comparison with a table worked by hand.
final class Journal {
  private(set) var lines: [String] = []

  func note(_ environment: Environment, _ what: String) {
    lines.append("\(environment.now.nanoseconds / 1_000_000_000) \(what)")
  }
}
