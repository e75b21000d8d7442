extension PolicyRegistry {
  /// Tasks that are stopped for others, take turns, share agents, or rise in the queue with time.
  static let timeSharing = [
    PolicyDescriptor(
      "round-robin-quantum", FeedbackQueues<RoundRobinQuantum>.self,
      "Tasks take turns of a quantum, in order of submission.",
      source: "Kleinrock, Naval Research Logistics Quarterly 11(1), 1964",
      check: "against a plain simulator; processor sharing in the limit of small quanta"),
    PolicyDescriptor(
      "processor-sharing", ProcessorSharing.self,
      "All tasks share the agents equally, without quanta; with `slots`, so many per agent at once.",
      source: "Kleinrock, JACM 14(2), 1967",
      check: "1/(1 - load) for four distributions of work; against a plain simulator"),
    PolicyDescriptor(
      "srpt", PreemptiveQueue<ShortestRemainingProcessingTime>.self,
      "The tasks with the least true work left run; it knows the true work.",
      source: "Schrage, Operations Research 16(3), 1968",
      check:
        "published mean responses of M/M/1; least mean response of all policies; against a plain simulator"),
    PolicyDescriptor(
      "sprpt", PreemptiveQueue<ShortestPredictedRemainingTime>.self,
      "The tasks with the least of their estimates left run.", source: "Mitzenmacher, ITCS 2020",
      check: "against a plain simulator; equal to srpt under perfect estimates"),
    PolicyDescriptor(
      "least-attained-service", PreemptiveQueue<LeastAttainedService>.self,
      "The tasks that have run least run; equals take turns of a quantum.",
      source: "Kleinrock, Queueing Systems II, 1976; Nuyens & Wierman, Performance Evaluation 65(3), 2008",
      check: "mean response of the foreground-background queue; against a plain simulator"),
    PolicyDescriptor(
      "multi-level-feedback", FeedbackQueues<MultiLevelFeedback>.self,
      "Tasks sink through queues as they use up quanta, which double from queue to queue; higher queues go first.",
      source: "Corbató, Merwin-Daggett & Daley, AFIPS SJCC 1962", check: "against a plain simulator"),
    PolicyDescriptor(
      "preemptive-priority", PreemptiveQueue<PreemptivePriority>.self,
      "Highest priority first; a running task is stopped for one of higher priority and goes on later.",
      source: "White & Christie, Operations Research 6(1), 1958",
      check: "mean responses of the preemptive-resume queue; against a plain simulator"),
    PolicyDescriptor(
      "preemptive-earliest-deadline-first", PreemptiveQueue<PreemptiveEarliestDeadlineFirst>.self,
      "Earliest deadline first; a running task is stopped for an earlier one. Tasks without one come last.",
      source: "Liu & Layland, JACM 20(1), 1973",
      check: "meets every deadline that can be met on one agent; against a plain simulator"),
    PolicyDescriptor(
      "least-laxity-first", PreemptiveQueue<LeastLaxityFirst>.self,
      "Least slack before the deadline first, by estimate; equals take turns of a quantum.",
      source: "Dertouzos & Mok, IEEE TSE 15(12), 1989", check: "against a plain simulator"),
    PolicyDescriptor(
      "priority-aging", OrderedQueue<PriorityAging>.self,
      "Highest priority first, a level higher for each `aging` of wait; strictly and without preemption.",
      source: "Jackson, Naval Research Logistics Quarterly 7(3), 1960", check: "against a plain simulator"),
  ]
}
