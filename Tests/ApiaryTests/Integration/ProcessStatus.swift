import Foundation

/// What the kernel says of a process, from `/proc/PID/status`.
struct ProcessStatus {
  /// Its state as a letter of proc(5), such as T for stopped, or Z for ended and not waited for.
  let state: Character
  let parent: Int32
  /// The signals that were sent to it and not taken yet, bit n − 1 for signal n.
  let pendingSignals: UInt64

  /// Reads the status of a process; nil where there is none.
  init?(_ process: Int32) {
    let path = "/proc/\(process)/status"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    func value(_ name: String) -> Substring? {
      let line = text.split(separator: "\n").first { $0.hasPrefix(name + ":\t") }
      return line?.dropFirst(name.count + 2)
    }
    guard let state = value("State")?.first, let parent = value("PPid").flatMap({ Int32($0) }),
      let own = value("SigPnd").flatMap({ UInt64($0, radix: 16) }),
      let shared = value("ShdPnd").flatMap({ UInt64($0, radix: 16) })
    else { return nil }
    self.state = state
    self.parent = parent
    pendingSignals = own | shared
  }

  /// Whether it has ended.
  var hasEnded: Bool { state == "Z" || state == "X" }

  /// Whether a signal waits to be taken.
  func isPending(_ signal: Int32) -> Bool { pendingSignals & 1 << UInt64(signal - 1) != 0 }

  /// The processes that a process has started and that have not ended.
  static func children(of process: Int32) throws -> [Int32] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { Int32($0) }.filter {
      guard let status = ProcessStatus($0) else { return false }
      return status.parent == process && !status.hasEnded
    }
  }

  /// The words that a process was started with; none where it has ended.
  static func arguments(of process: Int32) -> [String] {
    let text = try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)
    return text?.split(separator: "\0").map(String.init) ?? []
  }

  /// Waits for something that comes sooner or later, with a deadline against hanging for ever.
  ///
  /// - Returns: whether it came within five minutes.
  static func wait(until isTrue: () -> Bool) -> Bool {
    let deadline = Date.now.addingTimeInterval(300)
    while !isTrue() {
      if Date.now > deadline { return false }
      usleep(1000)
    }
    return true
  }

  /// Stops a process; false where it had ended, or ends, before it is seen to have stopped.
  static func stop(_ process: Int32) -> Bool {
    guard kill(process, SIGSTOP) == 0 else { return false }
    var state: Character?
    let isSettled = wait {
      let status = ProcessStatus(process)
      state = status?.state
      return status == nil || status?.hasEnded == true || state == "T"
    }
    return isSettled && state == "T"
  }
}
