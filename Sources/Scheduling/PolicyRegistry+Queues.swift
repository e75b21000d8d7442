extension PolicyRegistry {
  /// One queue, in whose order tasks start.
  static let queues = [
    PolicyDescriptor(
      "first-come-first-served", FirstComeFirstServed.self,
      "Strictly in order of submission; a head that does not fit blocks the rest.",
      source: "Feitelson & Rudolph, JSSPP 1995",
      check: "28,481 starts of KTH-SP2 against independent simulators; RLScheduler's table; Erlang C"),
    PolicyDescriptor(
      "first-fit", FirstFit.self, "In order of submission, passing over tasks that do not fit.",
      source: "Feitelson, Rudolph & Schwiegelshohn, JSSPP 2004",
      check: "properties over random workloads; against a plain simulator"),
    PolicyDescriptor(
      "shortest-job-first", OrderedQueue<ShortestJobFirst>.self,
      "Shortest estimate first, strictly and without preemption.",
      source: "Conway, Maxwell & Miller, Theory of Scheduling, 1967",
      check: "mean response of M/M/1; against a plain simulator; its order against RLScheduler's table"),
    PolicyDescriptor(
      "priority", OrderedQueue<PriorityFirst>.self,
      "Highest priority first, strictly and without preemption.",
      source: "Cobham, Operations Research 2(1), 1954",
      check: "Cobham's mean waits; against a plain simulator"),
    PolicyDescriptor(
      "earliest-deadline-first", OrderedQueue<EarliestDeadlineFirst>.self,
      "Earliest deadline first, strictly and without preemption; tasks without one last.",
      source: "Jackson, UCLA report 43, 1955", check: "against a plain simulator"),
  ]
}
