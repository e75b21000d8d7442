/// What stands for the repetitions of one process.
public enum ProcessSummary: String, Sendable, CaseIterable {
  /// The least value: what disturbs a process makes it slower and never faster.
  ///
  /// Source: Chen & Revels, "Robust benchmarking in noisy environments", arXiv:1608.04295, 2016.
  case least
  /// The median by nearest rank.
  case median

  /// The summary of some values.
  func value(of values: [Int64]) -> Int64 {
    switch self {
    case .least: values.min() ?? 0
    case .median: values.sorted()[(values.count - 1) / 2]
    }
  }
}
