import Scheduling
public import Simulation
import Swarm

extension HiveTrial {
  /// Runs under registered policies, one after the other: at each instant the hive is saved, and goes on in one made
  /// anew, on the next kind of event queue.
  ///
  /// - Parameter policies: those before the first instant, between it and the second, and so on.
  public func run(_ policies: [String], savingAt instants: [SimulationTime]) throws -> HiveOutcome {
    precondition(policies.count == instants.count + 1, "a policy before and after each instant")
    var source = try makeSource()
    var rows = TaskTable()
    var hive = try make(policies[0], 0)
    guard try hive.prepare(&source) != nil else { return try Self.close(hive, at: .zero, source, &rows) }
    for (index, instant) in instants.enumerated() {
      while try hive.runSlice(instant, &source) == .more {}
      hive.drain(&rows, false)
      var saved = SnapshotArchive()
      hive.save(&saved)
      let continuation = Continuation(at: instant, hasNewPolicy: policies[index] != policies[index + 1])
      hive = try make(policies[index + 1], index + 1)
      source = try makeSource()
      var archive = SnapshotArchive(reading: saved.bytes, skipping: continuation.skippedSections)
      try hive.restore(&archive, &source, continuation)
      guard archive.isExhausted else { throw NotRestored() }
    }
    while try hive.runSlice(.never, &source) != .exhausted {}
    return try Self.close(hive, at: hive.progress().now, source, &rows)
  }

  private func make(_ policy: String, _ position: Int) throws -> HiveRunner {
    guard let descriptor = PolicyRegistry.standard.policy(named: policy) else {
      throw UnknownPolicy(name: policy)
    }
    let kinds = EventQueueKind.allCases
    return descriptor.makeRun(configuration, queue: kinds[position % kinds.count])
  }
}
