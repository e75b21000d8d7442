/// Finds the line and column of a byte in a text that is held in memory as a whole.
public struct LineIndex: Sendable {
  private let text: [UInt8]

  /// An index of a text in UTF-8.
  public init(_ text: [UInt8]) {
    self.text = text
  }

  /// The line and column of a byte offset, both counted from 1, columns in bytes; O(offset).
  public func place(of offset: Int) -> (line: Int, column: Int) {
    let before = text.prefix(max(0, min(offset, text.count)))
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let lineStart = (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    return (line, before.count - lineStart + 1)
  }
}
