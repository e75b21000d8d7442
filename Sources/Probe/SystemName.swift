private import Glibc

/// What `uname` says.
struct SystemName {
  let system: String
  let node: String
  let release: String
  let machine: String

  static func current() -> SystemName {
    var raw = utsname()
    guard uname(&raw) == 0 else {
      return SystemName(system: "unknown", node: "unknown", release: "unknown", machine: "unknown")
    }
    return SystemName(
      system: text(raw.sysname), node: text(raw.nodename), release: text(raw.release),
      machine: text(raw.machine))
  }

  /// A C array of characters, which Swift sees as a tuple, up to its zero byte.
  private static func text<Characters>(_ characters: Characters) -> String {
    withUnsafeBytes(of: characters) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
