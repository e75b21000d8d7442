extension PolicyRegistry {
  /// Tasks go to agents at once, and wait there.
  static let dispatch = [
    PolicyDescriptor(
      "round-robin", Dispatch<RoundRobin>.self, "To the agents in turn, where tasks wait in order.",
      source: "Harchol-Balter, Performance Modeling and Design of Computer Systems, 2013",
      check: "against a plain simulator"),
    PolicyDescriptor(
      "random", Dispatch<RandomDispatch>.self, "To an agent drawn uniformly, where tasks wait in order.",
      source: "Harchol-Balter, Performance Modeling and Design of Computer Systems, 2013",
      check: "each agent an M/M/1 queue"),
    PolicyDescriptor(
      "least-loaded", Dispatch<LeastLoaded>.self, "To the agent with the least estimated work before it.",
      source: "Harchol-Balter, Crovella & Murta, JPDC 59(2), 1999", check: "against a plain simulator"),
    PolicyDescriptor(
      "power-of-two-choices", Dispatch<PowerOfTwoChoices>.self,
      "To the one with fewer tasks of two agents drawn uniformly.",
      source: "Mitzenmacher, IEEE TPDS 12(10), 2001", check: "Mitzenmacher's limit"),
  ]
}
