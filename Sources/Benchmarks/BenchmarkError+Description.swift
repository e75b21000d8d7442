extension BenchmarkError: CustomStringConvertible {
  /// The error in one line.
  public var description: String {
    switch self {
    case .disagreement(let path, let outcomes):
      "\(path): the trials disagree: " + outcomes.joined(separator: "; ")
    case .failed(let path, let reason): "\(path): \(reason)"
    case .interrupted: "interrupted"
    }
  }
}
