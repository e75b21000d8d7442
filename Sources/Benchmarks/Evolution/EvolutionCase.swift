/// One benchmark of evolution.
public struct EvolutionCase: Sendable {
  /// What it is, such as `evolution/cma-es/10`.
  public let path: String
  /// What is done again and again, such as `generation`.
  public let unit: String
  /// Does it from the beginning, a good many times.
  let trial: @Sendable () -> EvolutionTrial

  /// Whether it has been asked for by its path or by the beginning of it, up to a slash.
  public func matches(_ pattern: String) -> Bool {
    path == pattern || path.hasPrefix(pattern + "/")
  }
}
