import Scheduling
import Simulation
import TestSupport
import Testing

/// The event queue that a hive runs on changes nothing.
@Suite struct EventQueueTests {
  @Test(arguments: PolicyRegistry.standard.all.map(\.name))
  func everyQueueGivesTheSameRun(_ policy: String) throws {
    for seed in UInt64(301)...304 {
      let tasks = RandomWorkload(count: 400, largestGang: 3).tasks(seed: seed)
      var trial = HiveTrial(tasks, agents: 9, seed: seed)
      let standard = try trial.run(policy)
      for queue in EventQueueKind.allCases {
        trial.queue = queue
        let outcome = try trial.run(policy)
        #expect(outcome.fingerprint == standard.fingerprint, "\(queue)")
        #expect(outcome.rows == standard.rows, "\(queue)")
      }
    }
  }

  @Test func queuesAreNamedAsTheyNameThemselves() {
    #expect(EventQueueKind.ladder.rawValue == LadderQueue<Int64>.name)
    #expect(EventQueueKind.quaternaryHeap.rawValue == HeapEventQueue<Int64>.name)
  }
}
