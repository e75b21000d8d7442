/// Scheduling policies by name, one entry each: a value that is handed down from the entrance.
public struct PolicyRegistry: Sendable {
  /// The policies in the order in which they are listed.
  public let all: [PolicyDescriptor]

  /// The policies of Apiary: those of one queue, then those of dispatch.
  public static let standard = PolicyRegistry(all: queues + dispatch)

  /// The registry with further policies at its end.
  ///
  /// - Precondition: no two policies have one name.
  public func adding(_ policies: [PolicyDescriptor]) -> PolicyRegistry {
    let all = all + policies
    for (index, policy) in all.enumerated() {
      precondition(!all[..<index].contains { $0.name == policy.name }, "two policies named \(policy.name)")
    }
    return PolicyRegistry(all: all)
  }

  /// The policy of a name, or nil where there is none.
  public func policy(named name: String) -> PolicyDescriptor? {
    all.first { $0.name == name }
  }

  private static let queues = [
    PolicyDescriptor(
      "first-come-first-served", FirstComeFirstServed.self,
      "Strictly in order of submission; a head that does not fit blocks the rest.",
      source: "Feitelson & Rudolph, JSSPP 1995"),
    PolicyDescriptor(
      "first-fit", FirstFit.self, "In order of submission, passing over tasks that do not fit.",
      source: "Feitelson, Rudolph & Schwiegelshohn, JSSPP 2004"),
    PolicyDescriptor(
      "shortest-job-first", OrderedQueue<ShortestJobFirst>.self,
      "Shortest estimate first, strictly and without preemption.",
      source: "Conway, Maxwell & Miller, Theory of Scheduling, 1967"),
    PolicyDescriptor(
      "priority", OrderedQueue<PriorityFirst>.self,
      "Highest priority first, strictly and without preemption.",
      source: "Cobham, Operations Research 2(1), 1954"),
    PolicyDescriptor(
      "earliest-deadline-first", OrderedQueue<EarliestDeadlineFirst>.self,
      "Earliest deadline first, strictly and without preemption; tasks without one last.",
      source: "Jackson, UCLA report 43, 1955"),
    PolicyDescriptor(
      "easy-backfilling", EasyBackfilling.self,
      "In order of submission; later tasks jump ahead where they do not delay the blocked head.",
      source: "Lifka, JSSPP 1995; Mu'alem & Feitelson, IEEE TPDS 12(6), 2001"),
  ]

  private static let dispatch = [
    PolicyDescriptor(
      "round-robin", Dispatch<RoundRobin>.self, "To the agents in turn, where tasks wait in order.",
      source: "Harchol-Balter, Performance Modeling and Design of Computer Systems, 2013"),
    PolicyDescriptor(
      "random", Dispatch<RandomDispatch>.self, "To an agent drawn uniformly, where tasks wait in order.",
      source: "Harchol-Balter, Performance Modeling and Design of Computer Systems, 2013"),
    PolicyDescriptor(
      "least-loaded", Dispatch<LeastLoaded>.self, "To the agent with the least estimated work before it.",
      source: "Harchol-Balter, Crovella & Murta, JPDC 59(2), 1999"),
    PolicyDescriptor(
      "power-of-two-choices", Dispatch<PowerOfTwoChoices>.self,
      "To the one with fewer tasks of two agents drawn uniformly.",
      source: "Mitzenmacher, IEEE TPDS 12(10), 2001"),
  ]
}
