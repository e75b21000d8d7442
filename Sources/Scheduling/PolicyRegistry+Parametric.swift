extension PolicyRegistry {
  /// One queue, in an order that the scenario's `scheduler.weights` make.
  static let parametric = [
    PolicyDescriptor(
      "weighted-priority", ScoredQueue<WeightedPriority>.self,
      "By a weighted sum of logarithms and products of estimate, agents, submission and wait, greatest first.",
      source: "the form of Carastan-Santos & de Camargo, SC 2017",
      check: "to the bit of first-come-first-served, F1 to F4 and WFP3 with their weights"),
    PolicyDescriptor(
      "network-priority", ScoredQueue<NetworkPriority>.self,
      "By a small network of estimate, agents and wait, the greatest output first.",
      source: "Mao et al., HotNets 2016; Moriarty & Miikkulainen, Machine Learning 22, 1996",
      check: "to the bit of shortest-job-first with the weights of one unit; outputs worked out by hand"),
  ]
}
