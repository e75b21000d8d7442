extension RegressionError: CustomStringConvertible {
  /// One line, beginning with the place where there is one.
  public var description: String {
    switch self {
    case .malformed(let path, let line, let column, let reason): "\(path):\(line):\(column): \(reason)"
    }
  }
}
