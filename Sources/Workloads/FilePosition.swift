/// A place in an input file, as error messages name it.
public struct FilePosition: Sendable, Equatable {
  /// The file, as it was named.
  public var path: String
  /// Counted from 1.
  public var line: Int
  /// Counted in bytes from 1.
  public var column: Int

  /// A place; line and column count from 1.
  public init(path: String, line: Int, column: Int) {
    self.path = path
    self.line = line
    self.column = column
  }
}
