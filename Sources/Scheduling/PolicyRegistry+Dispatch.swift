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
      source: "Mitzenmacher, IEEE TPDS 12(10), 2001",
      check: "Mitzenmacher's limit at loads of 0.7, 0.9 and 0.95, 500 agents"),
    PolicyDescriptor(
      "power-of-d-choices", Dispatch<PowerOfDChoices>.self,
      "To the one with the fewest tasks of `choices` agents drawn uniformly.",
      source: "Mitzenmacher, IEEE TPDS 12(10), 2001", check: "Mitzenmacher's limit for three choices"),
    PolicyDescriptor(
      "join-shortest-queue", Dispatch<JoinShortestQueue>.self,
      "To the agent with the fewest tasks before it.",
      source: "Winston, Journal of Applied Probability 14(1), 1977",
      check: "the Markov chain of two agents, solved numerically; against a plain simulator"),
    PolicyDescriptor(
      "join-idle-queue", Dispatch<JoinIdleQueue>.self,
      "To an agent that has reported itself idle to one of `dispatchers`; where none has, to one drawn uniformly.",
      source: "Lu et al., Performance Evaluation 68(11), 2011",
      check: "the limit of many agents and dispatchers"),
    PolicyDescriptor(
      "size-interval-assignment", Dispatch<SizeIntervalAssignment>.self,
      "To the agents of its interval of sizes, by `cutoffs` or such that all intervals have equal work (SITA-E).",
      source: "Harchol-Balter, Crovella & Murta, JPDC 59(2), 1999",
      check: "Pollaczek and Khinchine for each interval; the cut-off of exponential work"),
    PolicyDescriptor(
      "late-binding", LateBinding.self,
      "Probes go to `choices` agents for each task; whichever comes to its probe first gets the next task.",
      source: "Ousterhout et al., Sparrow, SOSP 2013",
      check: "one queue where all are probed; probes counted"),
    PolicyDescriptor(
      "work-stealing", WorkStealing.self,
      "To an agent drawn uniformly; agents without tasks steal `one` or `half` from a `random` or the `nearest` other.",
      source: "Blumofe & Leiserson, JACM 46(5), 1999; Hendler & Shavit, PODC 2002",
      check: "no agent idle beside a task it could take; Erlang C"),
  ]
}
