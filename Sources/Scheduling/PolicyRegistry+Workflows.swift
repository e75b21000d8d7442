extension PolicyRegistry {
  /// Task graphs: planned before they run, or by list scheduling as they run.
  static let workflows = [
    PolicyDescriptor(
      "heft", PlannedSchedule<EarliestFinishTime>.self,
      "Plans tasks by upward rank, each where it finishes first, in gaps too; then keeps to the plan.",
      source: "Topcuoglu, Hariri & Wu, IEEE TPDS 13(3), 2002",
      check: "the paper's example (80) and ranks; WfCommons workflows task by task against Python"),
    PolicyDescriptor(
      "cpop", PlannedSchedule<CriticalPathOnAProcessor>.self,
      "Plans the longest mean path on the one agent that is fastest for it, other tasks where they finish first.",
      source: "Topcuoglu, Hariri & Wu, IEEE TPDS 13(3), 2002", check: "the paper's example (86)"),
    PolicyDescriptor(
      "peft", PlannedSchedule<PredictEarliestFinishTime>.self,
      "Plans each task where its finish and the least time from there to the end of the graph are earliest.",
      source: "Arabnejad & Barbosa, IEEE TPDS 25(3), 2014",
      check: "the paper's example (122, where HEFT has 133) and its optimistic cost table"),
    PolicyDescriptor(
      "min-min", PlannedSchedule<MinMin>.self,
      "Plans, of the tasks whose parents are planned, first the one that would finish first, and there.",
      source: "Maheswaran et al., HCW 1999; Braun et al., JPDC 61(6), 2001",
      check: "against a plain planner; bounds over random graphs"),
    PolicyDescriptor(
      "max-min", PlannedSchedule<MaxMin>.self,
      "Plans, of the tasks whose parents are planned, first the one whose first possible finish is last.",
      source: "Maheswaran et al., HCW 1999; Braun et al., JPDC 61(6), 2001",
      check: "against a plain planner; bounds over random graphs"),
    PolicyDescriptor(
      "sufferage", PlannedSchedule<Sufferage>.self,
      "Plans in rounds; an agent goes to the task that would lose most by its second best one.",
      source: "Maheswaran et al., HCW 1999", check: "against a plain planner; bounds over random graphs"),
    PolicyDescriptor(
      "minimum-completion-time", PlannedSchedule<MinimumCompletionTime>.self,
      "Plans tasks in order of submission, each on the agent where it finishes first.",
      source: "Maheswaran et al., HCW 1999; Braun et al., JPDC 61(6), 2001",
      check: "against a plain planner; bounds over random graphs"),
    PolicyDescriptor(
      "opportunistic-load-balancing", PlannedSchedule<OpportunisticLoadBalancing>.self,
      "Plans tasks in order of submission, each on the agent that is free first, however slow.",
      source: "Braun et al., JPDC 61(6), 2001", check: "against a plain planner; bounds over random graphs"),
    PolicyDescriptor(
      "critical-path-first", CriticalPathFirst.self,
      "Starts ready tasks by the longest path of estimates from them to the end of the graph.",
      source: "Hu, Operations Research 9(6), 1961; Graham, SIAM J. Appl. Math. 17(2), 1969",
      check: "LPT's worst case, 4m - 1 against 3m; bounds over random graphs"),
    PolicyDescriptor(
      "list-order", OrderedQueue<ListOrder>.self,
      "Starts ready tasks strictly in order of submission.",
      source: "Graham, SIAM J. Appl. Math. 17(2), 1969", check: "Graham's anomalies: 12, 15, 13 and 16"),
  ]
}
