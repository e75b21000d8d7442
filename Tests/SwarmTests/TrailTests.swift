import Simulation
import Swarm
import TestSupport
import Testing

/// Fingerprints on the way of a hive.
@Suite struct TrailTests {
  /// Steps cut the slices anywhere, as samples of the series do.
  @Test func neitherSlicesNorTheQueueMatter() throws {
    let tasks = RandomWorkload(count: 4000, longestGap: 8).tasks(seed: 5)
    var trial = HiveTrial(tasks, agents: 5)
    let first = try trial.run("easy-backfilling")
    #expect(first.trail.entries.count == first.eventCount / 256 && first.eventCount > 8_192)
    for nanoseconds in [Int64(700_000_000), 97_000_000_003] {
      for queue in EventQueueKind.allCases {
        trial.step = SimulationDuration(nanoseconds: nanoseconds)
        trial.queue = queue
        #expect(try trial.run("easy-backfilling").trail == first.trail)
      }
    }
  }

  /// A run that is cut off after some events has had the same ones, and its fingerprint is that of the entry.
  @Test func anEntryIsTheFingerprintOfItsEvents() throws {
    let tasks = RandomWorkload(count: 1200, longestGap: 8).tasks(seed: 5)
    var trial = HiveTrial(tasks, agents: 5)
    let whole = try trial.run("first-fit")
    var checked = 0
    for entry in whole.trail.entries {
      trial.horizon = entry.time
      let part = try trial.run("first-fit")
      #expect(part.trail.entries == Array(whole.trail.entries[..<part.trail.entries.count]))
      guard part.eventCount == entry.eventCount else { continue }
      #expect(part.fingerprint == entry.fingerprint)
      checked += 1
    }
    // At other entries, more events of the same instant follow.
    #expect(checked > 0)
  }
}
