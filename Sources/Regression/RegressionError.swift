/// Why something could not be judged.
public enum RegressionError: Error, Equatable {
  /// A document says something wrong; line and column count from 1.
  case malformed(path: String, line: Int, column: Int, reason: String)
}
