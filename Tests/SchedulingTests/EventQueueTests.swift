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

  @Test(arguments: EventQueueKind.allCases) func queuesAreNamedAsTheyNameThemselves(_ kind: EventQueueKind) {
    #expect(type(of: kind.queue(of: Int64.self)).name == kind.rawValue)
  }
}
