import Foundation
import Probe
import Results
import Simulation
import Workloads

/// Where a run's search saves itself: a file beside the results, which goes when the run is complete.
///
/// The same run, started again, goes on from it. When it is written depends on the clock, what is found does not.
final class SearchFile: SearchKeeper {
  private static let secondsBetweenSaves = 5.0
  /// A search that was as short begins anew.
  private static let secondsWorthSaving = 1.0

  let path: String
  private let folder: String
  private let identity: CheckpointIdentity
  private let start = Probe.sample()
  private var lastSave: ProbeSample
  let saved: [UInt8]?

  /// The file of a run that searches for something; nil of any other.
  init?(_ plan: RunPlan) {
    guard plan.searches else { return nil }
    path = plan.searchPath
    folder = plan.folder
    var identity = CheckpointIdentity()
    identity.scenarioText = plan.scenario.text
    identity.variant = plan.scenario.variant
    identity.overrides = plan.scenario.overrides
    identity.seed = plan.seed
    let trace = plan.scenario.workload.tracePath
    identity.traceSHA256 = trace.flatMap { try? SHA256.hexDigest(ofFileAt: $0) } ?? ""
    self.identity = identity
    lastSave = start
    let earlier = plan.origin.map { RunPlan.searchPath(besideCheckpoint: $0.checkpoint.path) }
    saved = [path, earlier].lazy.compactMap { $0.flatMap { Self.read($0, identity) } }.first
  }

  /// The bytes behind the identity; nil where the file is not there, is damaged or is another run's.
  private static func read(_ path: String, _ identity: CheckpointIdentity) -> [UInt8]? {
    guard FileManager.default.fileExists(atPath: path), let file = try? CheckpointFile.read(path) else {
      return nil
    }
    var archive = SnapshotArchive(reading: file.bytes)
    var (found, bytes) = (CheckpointIdentity(), [UInt8]())
    found.snapshot(&archive)
    archive.plain(&bytes)
    return archive.isExhausted && found == identity ? bytes : nil
  }

  func keep(isLast: Bool, _ bytes: () -> [UInt8]) throws {
    let now = Probe.sample()
    let sinceStart = ProbeUsage(from: start, to: now).wallSeconds
    let sinceSave = ProbeUsage(from: lastSave, to: now).wallSeconds
    guard isLast ? sinceStart >= Self.secondsWorthSaving : sinceSave >= Self.secondsBetweenSaves else {
      return
    }
    var (identity, bytes, archive) = (identity, bytes(), SnapshotArchive())
    identity.snapshot(&archive)
    archive.plain(&bytes)
    try ResultFolder.make(folder)
    try CheckpointFile.write(archive.bytes, to: path)
    lastSave = now
  }

  /// Removes the file of a run that is complete.
  func remove() { try? FileManager.default.removeItem(atPath: path) }
}

extension RunPlan {
  /// Whether the run searches for something before it simulates.
  fileprivate var searches: Bool {
    if case .search = scenario.workload.source { return true }
    return scenario.evolution != nil
  }

  /// Where the run's search saves itself.
  var searchPath: String { "\(folder)/\(stem).search" }

  /// Where the search was saved of a run that saved itself in a checkpoint.
  static func searchPath(besideCheckpoint path: String) -> String {
    let ending = ".checkpoint"
    return (path.hasSuffix(ending) ? String(path.dropLast(ending.count)) : path) + ".search"
  }
}
