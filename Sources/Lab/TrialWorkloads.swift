import Scenarios
import Simulation
import Swarm
import Synchronization
import Workloads

/// The tasks of a search's trials, one workload a seed, kept for all candidates that change nothing of them.
///
/// A reference, since the threads of a search share it.
final class TrialWorkloads: Sendable {
  /// What there is of one seed's workload.
  private enum Slot {
    case unused
    case kept(RecordedWorkload)
    /// Too long, or at fault further on.
    case notKept
  }

  private final class Place: Sendable {
    let slot = Mutex(Slot.unused)
  }

  /// Tasks that are kept of all seeds together, at most: some 100 MB.
  private static let mostTasks = 2_000_000

  private let usual: Scenario?
  private let places: [Place]

  /// Workloads of as many seeds; kept are those of one scenario, or none.
  init(of usual: Scenario?, seeds: Int) {
    self.usual = usual
    places = (0..<(usual?.workload.isRandom == false ? 1 : seeds)).map { _ in Place() }
  }

  /// The tasks of a trial with one of the seeds, of which the number is given too.
  ///
  /// Throws what loading them does.
  func source(of trial: Scenario, seed: UInt64, number: Int) throws -> any WorkloadSource {
    guard let usual, trial.workload == usual.workload, trial.agentCount == usual.agentCount,
      trial.duration == usual.duration
    else { return try load(trial, seed: seed) }
    let place = places[number % places.count]
    return try place.slot.withLock { try recorded(&$0, trial, seed: seed) } ?? load(trial, seed: seed)
  }

  private func recorded(_ slot: inout Slot, _ trial: Scenario, seed: UInt64) throws -> RecordedWorkload? {
    if case .unused = slot {
      let source = try load(trial, seed: seed)
      // A fault that reading meets is left to the simulation that comes to it.
      let recording = try? RecordedWorkload(source, atMost: Self.mostTasks / places.count)
      slot = recording.map(Slot.kept) ?? .notKept
    }
    guard case .kept(let recording) = slot else { return nil }
    return recording
  }

  private func load(_ scenario: Scenario, seed: UInt64) throws -> any WorkloadSource {
    try scenario.workload.load(seed: seed, swarmSize: scenario.agentCount, horizon: scenario.horizon).source
  }
}
