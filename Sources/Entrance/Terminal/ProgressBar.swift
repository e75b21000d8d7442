/// Reports how far a number of items has come.
///
/// On a terminal it is one line that is drawn over and over; in a log, one plain line for each item. The
/// clock and the output are the caller's, in seconds and in whole strings to be written as they are.
struct ProgressBar {
  /// What the output can show.
  enum Style: Equatable {
    /// A terminal with this many columns.
    case terminal(columns: Int)
    /// A file, a pipe, a terminal that knows no control characters.
    case log
    case silent
  }

  /// Redrawing more often than this shows nothing more.
  static let leastSecondsBetweenDraws = 0.1

  private let total: Int
  private let alreadyDone: Int
  private let style: Style
  private let write: (String) -> Void
  private let startSeconds: Double
  private var done: Int
  private var lastDrawSeconds = -Double.infinity
  private var isShown = false

  /// A bar for `total` items of which an earlier call did `alreadyDone`, which the rate leaves out.
  init(
    total: Int, alreadyDone: Int = 0, style: Style, now seconds: Double, write: @escaping (String) -> Void
  ) {
    self.total = total
    self.alreadyDone = alreadyDone
    self.style = style
    self.write = write
    startSeconds = seconds
    done = alreadyDone
  }

  /// An item is done, well or badly; `label` says which and how.
  mutating func finishItem(_ label: String, now seconds: Double) {
    done += 1
    if style == .log { write("[\(done)/\(total)] \(label)\n") }
    // The last one is always drawn, so that the bar ends full.
    draw(seconds, isForced: done == total)
  }

  /// Time has passed and nothing else; keeps the time left going.
  mutating func tick(now seconds: Double) { draw(seconds, isForced: false) }

  /// A line that stays, such as a failure, above the bar.
  mutating func note(_ text: String, now seconds: Double) {
    switch style {
    case .silent: return
    case .log: write(text + "\n")
    case .terminal:
      write((isShown ? Self.clearLine : "") + text + "\n")
      isShown = false
      draw(seconds, isForced: true)
    }
  }

  /// Leaves the bar where it stands and ends its line.
  mutating func close(now seconds: Double) {
    draw(seconds, isForced: true)
    if isShown { write("\n") }
    isShown = false
  }

  /// Back to the first column, and erase (ECMA-48, EL).
  private static let clearLine = "\r\u{1B}[K"

  private mutating func draw(_ seconds: Double, isForced: Bool) {
    guard case .terminal(let columns) = style else { return }
    guard isForced || seconds - lastDrawSeconds >= Self.leastSecondsBetweenDraws else { return }
    lastDrawSeconds = seconds
    isShown = true
    write(Self.clearLine + line(columns: columns, now: seconds))
  }

  private func line(columns: Int, now seconds: Double) -> String {
    let facts = " \(done)/\(total)" + pace(now: seconds)
    // One column stays free: writing in the last one makes some terminals wrap.
    let room = columns - 1 - facts.count - 2
    guard room >= 5 else { return String(facts.dropFirst().prefix(max(columns - 1, 0))) }
    let width = min(room, 40)
    let filled = total == 0 ? width : width * done / total
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: ".", count: width - filled) + "]" + facts
  }

  /// The rate of this call and the time left at that rate, once an item is done.
  private func pace(now seconds: Double) -> String {
    let (fresh, elapsed) = (done - alreadyDone, seconds - startSeconds)
    guard fresh > 0, elapsed > 0 else { return "" }
    let rate = Double(fresh) / elapsed
    let left = done == total ? "in " + Self.span(elapsed) : Self.span(Double(total - done) / rate) + " left"
    return "  " + Self.rate(rate) + "  " + left
  }

  /// Per second where that is one or more, else per minute.
  private static func rate(_ perSecond: Double) -> String {
    perSecond >= 1 ? oneDecimal(perSecond) + "/s" : oneDecimal(perSecond * 60) + "/min"
  }

  private static func oneDecimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// A span of time in its two largest units.
  private static func span(_ seconds: Double) -> String {
    let whole = Int(min(seconds, 1e9).rounded(.up))
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }
}
