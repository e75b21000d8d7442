extension PolicyRegistry {
  /// Batch systems: backfilling behind a queue, and orders that weigh estimate, size and wait.
  static let batch = backfilling + fits + staticOrders + changingOrders

  private static let backfilling = [
    PolicyDescriptor(
      "easy-backfilling", Backfilling<EasyBackfilling>.self,
      "In order of submission; later tasks jump ahead where they do not delay the blocked head.",
      source: "Lifka, JSSPP 1995; Mu'alem & Feitelson, IEEE TPDS 12(6), 2001",
      check: "KTH-SP2 job by job against a plain simulator; published mean bounded slowdowns to all digits"),
    PolicyDescriptor(
      "easy-sjbf", Backfilling<EasyShortestBackfilledFirst>.self,
      "As easy-backfilling, trying the shortest estimates first.",
      source: "Tsafrir, Etsion & Feitelson, IEEE TPDS 18(6), 2007",
      check: "KTH-SP2 job by job against a plain simulator; published mean bounded slowdowns to all digits"),
    PolicyDescriptor(
      "easy-plus-plus", Backfilling<EasyPlusPlus>.self,
      "As easy-sjbf, on run times predicted as the mean of the user's last two, corrected when outlived.",
      source: "Tsafrir, Etsion & Feitelson, IEEE TPDS 18(6), 2007",
      check: "job by job against a plain simulator"),
    PolicyDescriptor(
      "conservative-backfilling", ConservativeBackfilling.self,
      "Every task reserves the earliest hole; early ends move reservations forward, in order of submission.",
      source: "Mu'alem & Feitelson, IEEE TPDS 12(6), 2001",
      check: "KTH-SP2 job by job against a plain simulator; no reservation is ever put off"),
  ]

  private static let fits = [
    PolicyDescriptor(
      "best-fit", BestFit.self, "The task that leaves the fewest agents idle, as long as one fits.",
      source: "Feitelson, Rudolph & Schwiegelshohn, JSSPP 2004",
      check: "properties over random workloads; against a plain simulator"),
    PolicyDescriptor(
      "last-come-first-served", LastComeFirstServed.self,
      "Strictly the last to come first; one that does not fit blocks the rest.",
      source: "Kleinrock, Queueing Systems, vol. 1, 1975", check: "against a plain simulator"),
  ]

  private static let staticOrders = [
    PolicyDescriptor(
      "longest-job-first", OrderedQueue<LongestJobFirst>.self,
      "Longest estimate first, strictly and without preemption.",
      source: "Graham, SIAM J. Appl. Math. 17(2), 1969", check: "against a plain simulator"),
    PolicyDescriptor(
      "smallest-area-first", OrderedQueue<SmallestAreaFirst>.self,
      "Smallest estimate times agents first, strictly and without preemption.",
      source: "Majumdar, Eager & Bunt, SIGMETRICS 1988", check: "against a plain simulator"),
    PolicyDescriptor(
      "largest-area-first", OrderedQueue<LargestAreaFirst>.self,
      "Largest estimate times agents first, strictly and without preemption.",
      source: "Carastan-Santos et al., CCGrid 2019", check: "against a plain simulator"),
    PolicyDescriptor(
      "f1", OrderedQueue<F1>.self,
      "Least log10(estimate) · agents + 870 · log10(submission) first, strictly.",
      source: "Carastan-Santos & de Camargo, SC 2017",
      check: "against a plain simulator; its order against RLScheduler's table"),
    PolicyDescriptor(
      "f2", OrderedQueue<F2>.self,
      "Least √estimate · agents + 25,600 · log10(submission) first, strictly.",
      source: "Carastan-Santos & de Camargo, SC 2017", check: "against a plain simulator"),
    PolicyDescriptor(
      "f3", OrderedQueue<F3>.self,
      "Least estimate · agents + 6,860,000 · log10(submission) first, strictly.",
      source: "Carastan-Santos & de Camargo, SC 2017", check: "against a plain simulator"),
    PolicyDescriptor(
      "f4", OrderedQueue<F4>.self,
      "Least estimate · √agents + 530,000 · log10(submission) first, strictly.",
      source: "Carastan-Santos & de Camargo, SC 2017", check: "against a plain simulator"),
  ]

  private static let changingOrders = [
    PolicyDescriptor(
      "wfp3", ScoredQueue<WFP3>.self,
      "Greatest (wait / estimate)³ · agents first, ordered anew at every pass.",
      source: "Tang et al., CLUSTER 2009", check: "against a plain simulator"),
    PolicyDescriptor(
      "unicep", ScoredQueue<UNICEP>.self,
      "Greatest wait / (log2(agents) · estimate) first, ordered anew at every pass.",
      source: "Tang et al., CLUSTER 2009", check: "against a plain simulator"),
    PolicyDescriptor(
      "multifactor", ScoredQueue<Multifactor>.self,
      "Greatest weighted sum of age, size and decaying fair share first, as in Slurm.",
      source: "Yoo, Jette & Grondona, JSSPP 2003",
      check: "against a plain simulator; cases worked out by hand"),
  ]
}
