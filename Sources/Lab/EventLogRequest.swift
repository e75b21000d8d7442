/// What a verification asks of one of its runs: to log some of its events.
public struct EventLogRequest: Sendable, Equatable {
  /// The file that they are logged to; draws go to a file beside it.
  public let path: String
  /// Which events, counted from 0.
  public let events: Range<Int>

  /// A request for some events; for all if not said which.
  public init(path: String, events: Range<Int> = 0..<Int.max) {
    self.path = path
    self.events = events
  }

  /// The request in the words of an environment variable, `FIRST:END:PATH`; nil for other words.
  init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 2)
    guard parts.count == 3, let first = Int(parts[0]), let end = Int(parts[1]), 0 <= first, first <= end
    else { return nil }
    self.init(path: String(parts[2]), events: first..<end)
  }

  /// The request as an environment variable has it.
  var text: String { "\(events.lowerBound):\(events.upperBound):\(path)" }

  /// The file that draws are logged to.
  var drawsPath: String { path + ".draws" }
}
