/// Scheduling policies by name, one entry each: a value that is handed down from the entrance.
public struct PolicyRegistry: Sendable {
  /// The families in the order in which they are listed.
  public let families: [PolicyFamily]

  /// All policies, family by family.
  public var all: [PolicyDescriptor] { families.flatMap(\.policies) }

  /// The policies of Apiary.
  public static let standard = PolicyRegistry(families: [
    PolicyFamily("Queues", "One queue, in whose order tasks start on any idle agents.", queues),
    PolicyFamily(
      "Batch systems", "Backfilling behind a queue, and orders that weigh estimate, size and wait.",
      batch),
    PolicyFamily(
      "Parametric priorities",
      "One queue in an order made of numbers, `scheduler.weights`, for a search to find.", parametric),
    PolicyFamily(
      "Time sharing",
      "Tasks are stopped for others, take turns, share agents, or rise in the queue with time.", timeSharing),
    PolicyFamily("Dispatch", "A task goes to agents at once, and waits in their own queues.", dispatch),
    PolicyFamily("Matching", "Tasks wait for the right one of the idle agents, by skill.", matching),
    PolicyFamily(
      "Workflows", "Task graphs are planned before they run, or started by lists as they do.", workflows),
  ])

  /// The registry with further policies, as a family at its end.
  ///
  /// - Precondition: no two policies have one name.
  public func adding(_ policies: [PolicyDescriptor]) -> PolicyRegistry {
    guard !policies.isEmpty else { return self }
    let more = PolicyRegistry(
      families: families + [PolicyFamily("Others", "Added to those of Apiary.", policies)])
    let names = more.all.map(\.name)
    for (index, name) in names.enumerated() {
      precondition(!names[..<index].contains(name), "two policies named \(name)")
    }
    return more
  }

  /// The policy of a name, or nil where there is none.
  public func policy(named name: String) -> PolicyDescriptor? {
    all.first { $0.name == name }
  }
}
