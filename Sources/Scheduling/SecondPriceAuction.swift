public import Simulation
public import Swarm

/// Sells each task to the idle agent that bids the most, for the highest bid of the others.
///
/// A task is worth to an agent the work of its kind that the agent does per second. Under this rule no bidder can
/// gain by another bid than that value, and all bid it. With no other bidder, the price is zero; the agents of a
/// gang all pay the highest bid that lost. An announcement to each idle agent that may run the task, its bid, and an
/// award to each that won are messages. Source: Vickrey, "Counterspeculation, auctions, and competitive sealed
/// tenders", Journal of Finance 16(1), 1961.
public struct SecondPriceAuction: MatchingRule {
  /// Needs nothing of the hive: bids follow from the agents' skills.
  public init(hive: HiveState) {}

  /// The bid: the value itself.
  public func score(_ agent: Int32, for task: TaskView, hive: HiveState) -> MatchScore {
    MatchScore(hive.speed(of: agent, in: task.kind))
  }

  /// Collects the price, and counts the messages.
  public mutating func taskWasAwarded(_ award: Award, _ assignments: inout Assignments) {
    assignments.messageCount += 2 * award.candidateCount + award.winning.count
    assignments.payments += Double(award.winning.count) * (award.runnerUp?.primary ?? 0)
  }

  /// Keeps nothing.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {}
}
