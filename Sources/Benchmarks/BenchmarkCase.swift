/// One benchmark with its parameters.
public struct BenchmarkCase: Sendable {
  /// The benchmark, such as `kernel/phold`.
  public let benchmark: String
  /// The benchmark and what tells this case from its others, such as `kernel/phold/1000x16/0.25`.
  public let path: String
  /// The parameters, without those that the runner chooses.
  public let parameters: [Parameter]
  let workload: Workload

  /// Whether it has been asked for by its path or by the beginning of it, up to a slash.
  public func matches(_ pattern: String) -> Bool {
    path == pattern || path.hasPrefix(pattern + "/")
  }
}
