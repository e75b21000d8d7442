import Simulation
import Swarm
import TestSupport
import Testing

@testable import Scheduling

/// Policies that match tasks with agents, by hand and against theory.
@Suite struct MatchingTests {
  private func task(_ id: Int64, at time: Double = 0, work: Double = 10, kind: UInt16 = 0) -> TaskDescription
  {
    var task = TaskDescription.test(id, at: time, work: work)
    task.kind = kind
    return task
  }

  private func trial(_ tasks: [TaskDescription], _ skills: [[Double]], seed: UInt64 = 1) -> HiveTrial {
    let kinds = skills[0].indices.map { "kind\($0)" }
    let groups = skills.map { AgentGroup(count: 1, capabilities: zip(kinds, $0).map { Capability($0, $1) }) }
    var trial = HiveTrial(tasks, groups: groups, seed: seed)
    trial.configuration.kinds = kinds
    return trial
  }

  @Test func bestMatchTakesTheMostProficient() throws {
    let tasks = [task(0), task(1), task(2, kind: 1)]
    let agents = try trial(tasks, [[0.5, 1], [0.9, 0.8], [0.9, 0.6]]).run("best-match").rows.firstAgent
    #expect(agents == [1, 2, 0])
  }

  @Test func specialistFirstSparesTheVersatile() throws {
    let skills = [[1, 0.5, 0.5], [0.3, 0, 0], [0.6, 0.6, 0]]
    #expect(
      try trial([task(0), task(1), task(2)], skills).run("specialist-first").rows.firstAgent == [1, 2, 0])
  }

  /// In turn, the first task would take agent 0, and the second run at 0.1: 10 + 100 s instead of 12.5 + 10 s.
  @Test func theAssignmentLooksAtAllTasksTogether() throws {
    let skills = [[1.0, 1.0], [0.8, 0.1]]
    let tasks = [task(0), task(1, kind: 1)]
    #expect(try trial(tasks, skills).run("hungarian-assignment").finishes == [12.5, 10])
    #expect(try trial(tasks, skills).run("best-match").finishes == [10, 100])
  }

  /// Two tasks announced to two agents each: four messages; one bid of each agent for what it does best, and two
  /// awards.
  @Test func contractNetCountsItsMessages() throws {
    let outcome = try trial([task(0), task(1, kind: 1)], [[0.4, 0.9], [0.8, 0.3]]).run("contract-net")
    #expect(outcome.rows.firstAgent == [1, 0])
    #expect(outcome["messages"] == 4 + 2 + 2)
  }

  /// Both agents bid for the only task that waits, and the faster gets it.
  @Test func contractNetAwardsToTheBestBidder() throws {
    let outcome = try trial([task(0)], [[0.4, 0.9], [0.8, 0.3]]).run("contract-net")
    #expect(outcome.rows.firstAgent == [1])
    #expect(outcome["messages"] == 2 + 2 + 1)
  }

  // MARK: Auctions

  @Test func auctionsByHand() throws {
    let trial = trial([task(0)], [[0.3], [0.9], [0.5]])
    let (first, second) = (try trial.run("first-price-auction"), try trial.run("second-price-auction"))
    #expect(first.rows == second.rows && first.rows.firstAgent == [1])
    #expect(first["messages"] == 7 && second["messages"] == 7)
    #expect(first["auction_payments"].isClose(to: 0.6))
    #expect(second["auction_payments"] == 0.5)
  }

  /// With values uniform on (0, 1), n bidders pay (n − 1)/(n + 1) on average under either rule (Vickrey 1961).
  @Test func revenueIsEquivalent() throws {
    for bidders in [2, 5] {
      var stream = RandomStream.test(UInt64(bidders))
      var sums = [0.0, 0.0]
      let rounds = 1500
      for _ in 0..<rounds {
        let trial = trial([task(0, work: 1)], (0..<bidders).map { _ in [stream.uniform()] })
        sums[0] += try trial.run("first-price-auction")["auction_payments"]
        sums[1] += try trial.run("second-price-auction")["auction_payments"]
      }
      let expected = Double(bidders - 1) / Double(bidders + 1)
      // The price has a deviation below 0.25; 4.5 deviations of the mean.
      for sum in sums {
        #expect(abs(sum / Double(rounds) - expected) < 4.5 * 0.25 / Double(rounds).squareRoot())
      }
    }
  }

  /// The utility of agent 0, to which the task is worth 0.6, where it pretends another value.
  private func utility(pretending bid: Double, against others: [Double]) throws -> Double {
    let outcome = try trial([task(0)], ([bid] + others).map { [$0] }).run("second-price-auction")
    return outcome.rows.firstAgent == [0] ? 0.6 - outcome["auction_payments"] : 0
  }

  @Test func truthIsTheBestBidAtTheSecondPrice() throws {
    var stream = RandomStream.test(77)
    for _ in 0..<60 {
      let others = [stream.uniform(), stream.uniform()]
      let truthful = try utility(pretending: 0.6, against: others)
      for bid in [0.1, 0.4, 0.55, 0.65, 0.8, 1] {
        #expect(try utility(pretending: bid, against: others) <= truthful)
      }
    }
  }

  // MARK: Learning

  /// Agent 2 is the best at kind 0 and agent 0 at kind 1, which nobody says beforehand.
  @Test(arguments: ["ucb1", "thompson-sampling"]) func agentsAreLearnt(_ policy: String) throws {
    let skills = [[0.1, 1.0], [0.3, 0.3], [1.0, 0.1]]
    let tasks = (0..<3000).map { task($0, at: 20 * Double($0), work: 1, kind: UInt16($0 % 2)) }
    let agents = try trial(tasks, skills).run(policy).rows.firstAgent
    let late = agents.indices.dropFirst(2000)
    let right = late.count { agents[$0] == (tasks[$0].kind == 0 ? 2 : 0) }
    #expect(Double(right) > 0.85 * Double(late.count), "\(right) of \(late.count)")
    // Without exploring, the first guess would be kept for ever.
    #expect(Set(agents).count == 3)
  }
}
