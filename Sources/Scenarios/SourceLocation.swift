/// Where in its input a thing stands.
public enum SourceLocation: Sendable, Hashable {
  /// A whole file.
  case whole
  /// A character of a file; lines and columns count from 1, columns in characters.
  case file(line: Int, column: Int)
  /// A command-line option, as it was written.
  case option(String)
}
