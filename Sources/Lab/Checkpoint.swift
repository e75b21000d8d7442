import Foundation
import Results
import Scenarios
public import Simulation
import Swarm

/// A run that was saved in mid-run.
public struct Checkpoint: Sendable {
  /// The file.
  public let path: String
  /// Which run it is of.
  public let identity: CheckpointIdentity
  /// The digest of the file.
  public let digest: Fingerprint
  private let bytes: [UInt8]
  private let laboratory: Laboratory
  /// The decoded scenario of the saved run.
  let scenario: Scenario

  /// Reads a checkpoint and decodes the scenario in it; the laboratory knows the policies.
  ///
  /// - Throws: `LabError.results` where the file is not there, is something else, or is torn; `unsuitable` where
  ///   another version of Apiary has saved it; the faults of a scenario whose trace is gone.
  public init(path: String, laboratory: Laboratory) throws(LabError) {
    self.laboratory = laboratory
    self.path = path
    do { (bytes, digest) = try CheckpointFile.read(path) } catch { throw .results(error) }
    var identity = CheckpointIdentity()
    var archive = SnapshotArchive(reading: bytes)
    archive.section("identity") { archive in identity.snapshot(&archive) }
    guard identity.softwareVersion == ApiaryVersion.current else {
      throw .unsuitable(
        path: path,
        reason: "version \(identity.softwareVersion) of Apiary has saved it; "
          + "this is version \(ApiaryVersion.current), and only the same one can go on")
    }
    guard !archive.hasFailed else { throw Self.foreign(path) }
    self.identity = identity
    scenario = try Self.scenario(identity, variant: identity.variant, laboratory)
  }

  /// A checkpoint that another build of the program has saved.
  static func foreign(_ path: String) -> LabError {
    .unsuitable(path: path, reason: "another build of Apiary has saved it, and only the same one can go on")
  }

  /// The archive behind the identity.
  func archive(skipping sections: [String]) -> SnapshotArchive {
    var archive = SnapshotArchive(reading: bytes, skipping: sections + ["identity"])
    archive.section("identity") { _ in }
    return archive
  }

  /// The journal of the rows that the run had written.
  var rowsPath: String { path + ".rows" }

  private static func scenario(
    _ identity: CheckpointIdentity, variant: String, _ laboratory: Laboratory
  ) throws(LabError) -> Scenario {
    var overrides: [Override] = []
    do {
      let document = try ScenarioDocument(text: identity.scenarioText, path: identity.scenarioPath)
      for text in identity.overrides { overrides.append(try Override(text)) }
      return try laboratory.scenario(document, variant: variant, overrides: overrides)
    } catch let error as LabError {
      throw error
    } catch let error as ScenarioError {
      throw .scenario(error)
    } catch {
      throw .unsuitable(path: identity.scenarioPath, reason: String(describing: error))
    }
  }
}

// MARK: - Going on

extension Checkpoint {
  /// Checks that a scenario file is the one whose run was saved.
  public func check(against path: String) throws(LabError) {
    guard try Laboratory.document(path).text == identity.scenarioText else {
      throw .unsuitable(path: path, reason: "not the scenario whose run \(self.path) has saved")
    }
  }

  /// How the saved run goes on: as it would have, or under another variant or seed.
  ///
  /// - Throws: `unsuitable` where the variant changes what cannot change in mid-run.
  func future(variant: String?, seed: UInt64?) throws(LabError) -> (
    scenario: Scenario, continuation: Continuation, branchedFrom: String
  ) {
    let variant = variant ?? identity.variant
    let seed = seed ?? identity.seed
    let future =
      variant == identity.variant ? scenario : try Self.scenario(identity, variant: variant, laboratory)
    try requireSamePast(future)
    let continuation = Continuation(
      at: identity.instant,
      hasNewPolicy: future.policy != scenario.policy || future.scheduler != scenario.scheduler,
      hasNewTasks: seed != identity.seed && future.workload.tracePath == nil)
    let isSame = variant == identity.variant && seed == identity.seed
    let past =
      "variant \(identity.variant), seed \(identity.seed), "
      + "after \(NumberWords.counted(identity.eventCount, "event")), at \(identity.instant.seconds) s; checkpoint \(digest)"
    return (future, continuation, isSame ? "" : past)
  }

  private func requireSamePast(_ future: Scenario) throws(LabError) {
    var changed: [String] = []
    if future.name != scenario.name { changed.append("name") }
    if future.agents != scenario.agents { changed.append("agents") }
    if future.workload != scenario.workload { changed.append("workload") }
    if future.predictor != scenario.predictor { changed.append("learning") }
    if future.evolution != scenario.evolution { changed.append("evolution") }
    if future.warmUp != scenario.warmUp { changed.append("warm-up") }
    if future.sampleInterval != scenario.sampleInterval { changed.append("metrics.sample-interval") }
    if future.boundedSlowdownThreshold != scenario.boundedSlowdownThreshold {
      changed.append("metrics.bounded-slowdown-threshold")
    }
    if future.duration != scenario.duration { changed.append("duration") }
    try requireSameDiscipline(future)
    guard !changed.isEmpty else { return }
    throw .unsuitable(
      path: path,
      reason: "variant \(future.variant) changes \(changed.joined(separator: ", ")), which cannot change in "
        + "mid-run; scheduler.policy and network.bandwidth can")
  }

  /// What is under way where tasks run to their ends cannot go on where they are stopped or share agents.
  private func requireSameDiscipline(_ future: Scenario) throws(LabError) {
    let policies = [scenario, future].map(laboratory.policies.policy(of:))
    guard policies[0]?.discipline != policies[1]?.discipline else { return }
    throw .unsuitable(
      path: path,
      reason:
        "in mid-run \(scenario.policy) cannot give way to \(future.policy): only one of them stops tasks, or has "
        + "them share agents")
  }
}
