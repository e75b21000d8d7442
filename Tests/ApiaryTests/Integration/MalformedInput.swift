import Foundation

/// A command line that must fail, and what must be said of it.
struct MalformedInput: Sendable, CustomStringConvertible {
  /// How the world around the command is made worse.
  enum Hindrance: Sendable {
    case none
    /// The command runs as somebody who owns nothing.
    case nobody
    /// No file may have more than this many blocks of 512 bytes.
    case fileSizeLimit(Int)
    /// Standard output is a full disk.
    case fullOutput
  }

  let name: String
  /// What the folder holds besides `good.toml`, `good.h5` and `batch`; a folder where the name ends in "/".
  var files: [(name: String, content: Data)] = []
  let arguments: [String]
  let status: Int32
  /// A line of standard error each, of which it must be a part; no further lines.
  let messages: [String]
  var hindrance = Hindrance.none

  var description: String { name }

  /// A run of a scenario's text.
  static func scenario(_ name: String, _ text: String, _ status: Int32 = 65, _ messages: String...) -> Self {
    MalformedInput(
      name: name, files: [("s.toml", Data(text.utf8))], arguments: ["run", "s.toml", "-o", "results"],
      status: status, messages: messages)
  }

  /// A run of a good scenario with one line replaced.
  static func line(
    _ name: String, _ line: String, by replacement: String, _ status: Int32 = 65, _ messages: String...
  ) -> Self {
    MalformedInput(
      name: name, files: [("s.toml", Data(Scenarios.poisson.replacing(line, with: replacement).utf8))],
      arguments: ["run", "s.toml", "-o", "results"], status: status, messages: messages)
  }

  /// A run of a good scenario with a setting.
  static func setting(_ setting: String, _ status: Int32 = 64, _ messages: String...) -> Self {
    MalformedInput(
      name: "--set \(setting)", arguments: ["run", "good.toml", "-o", "results", "--set", setting],
      status: status, messages: messages)
  }

  /// A run on a trace of the given content.
  static func trace(
    _ name: String, _ source: String, _ content: Data, file: String = "t", _ message: String
  ) -> Self {
    let more = source == "llm-trace" ? Scenarios.service : ""
    return MalformedInput(
      name: "\(source): \(name)",
      files: [("s.toml", Data(Scenarios.trace(source, file, more).utf8)), (file, content)],
      arguments: ["run", "s.toml", "-o", "results"], status: 65, messages: [message])
  }

  static func trace(_ name: String, _ source: String, _ content: String, _ message: String) -> Self {
    trace(name, source, Data(content.utf8), message)
  }

  /// Any command line.
  static func command(
    _ arguments: [String], _ status: Int32, _ messages: String..., hindrance: Hindrance = .none,
    files: [(String, Data)] = []
  ) -> Self {
    MalformedInput(
      name: arguments.joined(separator: " "), files: files, arguments: arguments, status: status,
      messages: messages, hindrance: hindrance)
  }
}
