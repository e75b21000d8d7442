import Testing

@testable import Scheduling

/// Planning rules on the examples of their papers.
@Suite struct PublishedPlanTests {
  /// Table 2 of Topcuoglu, Hariri & Wu, to its printed digits.
  @Test func upwardRanks() {
    let published = [108, 77, 80, 80, 69, 63.333, 42.667, 35.667, 44.333, 14.667]
    for (rank, printed) in zip(PublishedGraphs.topcuoglu.upwardRanks(), published) {
      #expect(abs(rank.nanoseconds(PublishedGraphs.topcuoglu) - printed) < 0.0005)
    }
  }

  /// The downward ranks of the same table.
  @Test func downwardRanks() {
    let published = [0, 31, 25, 22, 24, 27, 62.333, 66.667, 63.667, 93.333]
    for (rank, printed) in zip(PublishedGraphs.topcuoglu.downwardRanks(), published) {
      #expect(abs(rank.nanoseconds(PublishedGraphs.topcuoglu) - printed) < 0.0005)
    }
  }

  /// Figure 4a: makespan 80; tasks 3 and 4 have equal ranks, of which the first goes first.
  @Test func heterogeneousEarliestFinishTime() {
    let plan = PublishedGraphs.topcuoglu.plan(by: EarliestFinishTime.self)
    #expect(plan.makespan == 80)
    #expect(plan.agentOf == [2, 0, 2, 1, 2, 1, 2, 0, 1, 1])
    #expect(plan.starts == [0, 27, 9, 18, 28, 26, 38, 57, 56, 73])
  }

  /// Figure 4b: makespan 86, with tasks 1, 2, 9 and 10 on the second processor.
  @Test func criticalPathOnAProcessor() {
    let plan = PublishedGraphs.topcuoglu.plan(by: CriticalPathOnAProcessor.self)
    #expect(plan.makespan == 86)
    #expect([0, 1, 8, 9].allSatisfy { plan.agentOf[$0] == 1 })
  }

  /// Table 3 of Arabnejad & Barbosa.
  @Test func optimisticCostTable() {
    #expect(
      PredictEarliestFinishTime.optimisticCosts(PublishedGraphs.arabnejad) == [
        [64, 68, 86], [42, 39, 42], [27, 41, 43], [42, 39, 50], [28, 37, 28], [42, 39, 44], [13, 16, 22],
        [13, 16, 33], [13, 16, 20], [0, 0, 0],
      ])
  }

  /// Figure 2: 122 with the optimistic cost table, 133 without.
  @Test func predictEarliestFinishTime() {
    let plan = PublishedGraphs.arabnejad.plan(by: PredictEarliestFinishTime.self)
    #expect(plan.makespan == 122)
    #expect(plan.agentOf == [0, 0, 0, 0, 2, 1, 0, 1, 2, 1])
    #expect(plan.starts == [0, 29, 51, 22, 35, 29, 83, 54, 81, 106])
    #expect(PublishedGraphs.arabnejad.plan(by: EarliestFinishTime.self).makespan == 133)
  }
}
