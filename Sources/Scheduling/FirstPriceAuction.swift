public import Simulation
public import Swarm

/// Sells each task to the idle agent that bids the most, for its own bid.
///
/// A task is worth v to an agent, the work of its kind that it does per second. Agents bid less than that: (n − m)/n
/// · v where n bid for m places, which for one place is the equilibrium of n bidders whose values are uniform from
/// zero on. The highest bidder is then still the one to whom the task is worth most, and the schedule is that of
/// `second-price-auction`; prices differ. Messages are counted as there. Source: Vickrey, "Counterspeculation,
/// auctions, and competitive sealed tenders", Journal of Finance 16(1), 1961.
public struct FirstPriceAuction: MatchingRule {
  /// Needs nothing of the hive: bids follow from the agents' skills.
  public init(hive: HiveState) {}

  /// The value, of which all bid the same part.
  public func score(_ agent: Int32, for task: TaskView, hive: HiveState) -> MatchScore {
    MatchScore(hive.speed(of: agent, in: task.kind))
  }

  /// Collects the winners' bids, and counts the messages.
  public mutating func taskWasAwarded(_ award: Award, _ assignments: inout Assignments) {
    assignments.messageCount += 2 * award.candidateCount + award.winning.count
    let part = Double(award.candidateCount - award.winning.count) / Double(award.candidateCount)
    for score in award.winning { assignments.payments += part * score.primary }
  }

  /// Keeps nothing.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {}
}
