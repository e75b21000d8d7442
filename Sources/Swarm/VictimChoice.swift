/// From whom an idle agent takes tasks; raw values are the words that scenario files use.
public enum VictimChoice: String, CaseIterable, Sendable {
  /// An agent drawn uniformly from those that have tasks to take.
  case random
  /// The nearest of those on the ring of agent numbers, the higher number of two that are equally near.
  case nearest
}
