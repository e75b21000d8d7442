/// Finds the line and column of a byte in a text that is held in memory as a whole.
struct LineIndex {
  private let text: [UInt8]

  init(_ text: [UInt8]) {
    self.text = text
  }

  /// The line and column of a byte offset, both counted from 1; O(offset).
  func place(of offset: Int) -> (line: Int, column: Int) {
    let before = text[..<min(offset, text.count)]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let lineStart = (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    return (line, before.count - lineStart + 1)
  }
}
