extension PolicyRegistry {
  /// Tasks wait for the right one of the idle agents.
  static let matching = [
    PolicyDescriptor(
      "best-match", Matching<BestMatch>.self,
      "The longest waiting task to the idle agent most proficient in it.",
      source: "Wallace & Whitt, Manufacturing & Service Operations Management 7(4), 2005",
      check: "by hand; no agent idle beside a task it may run"),
    PolicyDescriptor(
      "specialist-first", Matching<SpecialistFirst>.self,
      "The longest waiting task to the idle agent that may run the fewest kinds.",
      source: "Wallace & Whitt, Manufacturing & Service Operations Management 7(4), 2005",
      check: "by hand; no agent idle beside a task it may run"),
    PolicyDescriptor(
      "hungarian-assignment", HungarianAssignment.self,
      "As many waiting tasks as can start, on the idle agents that make the sum of their run times least.",
      source: "Kuhn, Naval Research Logistics Quarterly 2, 1955; Jonker & Volgenant, Computing 38, 1987",
      check: "all permutations of small matrices; scipy's linear_sum_assignment"),
    PolicyDescriptor(
      "first-price-auction", Matching<FirstPriceAuction>.self,
      "To the idle agent that bids most, which pays its bid, a part of what the task is worth to it.",
      source: "Vickrey, Journal of Finance 16(1), 1961", check: "revenue equivalence; the equilibrium bid"),
    PolicyDescriptor(
      "second-price-auction", Matching<SecondPriceAuction>.self,
      "To the idle agent that bids most, which pays the highest bid of the others.",
      source: "Vickrey, Journal of Finance 16(1), 1961", check: "revenue equivalence; truth is the best bid"),
    PolicyDescriptor(
      "contract-net", ContractNet.self,
      "Idle agents bid for the waiting task that they are most proficient in; the fastest bidder gets it.",
      source: "Smith, IEEE Transactions on Computers C-29(12), 1980",
      check: "messages counted by hand; no agent idle beside a task it may run"),
    PolicyDescriptor(
      "ucb1", Matching<UpperConfidenceBound>.self,
      "To the idle agent whose upper confidence bound in the task's kind is greatest, learnt from run times.",
      source: "Auer, Cesa-Bianchi & Fischer, Machine Learning 47, 2002",
      check: "the regret bound on the published bandits"),
    PolicyDescriptor(
      "thompson-sampling", Matching<ThompsonSampling>.self,
      "To the idle agent with the greatest draw from what is believed of its run times in the task's kind.",
      source: "Thompson, Biometrika 25, 1933; Agrawal & Goyal, COLT 2012",
      check: "the regret of Lai and Robbins on the published bandits"),
  ]
}
