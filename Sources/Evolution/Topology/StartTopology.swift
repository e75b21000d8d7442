/// The networks of a first generation.
public enum StartTopology: Sendable, Equatable {
  /// Every input is linked to every output, without hidden nodes, as published.
  case minimal
  /// Every input is linked to each of so many hidden nodes, and each of them to every output.
  case hidden(count: Int)
  /// From one to so many hidden nodes with random links, another topology in each genome.
  case random(mostHidden: Int)
}
