import Foundation
import Scenarios
public import Simulation
import Swarm

/// What a run goes on from, and how.
public struct RunOrigin: Sendable {
  /// The saved run.
  public let checkpoint: Checkpoint
  let continuation: Continuation
  /// What the outcome file says of its past; empty where the run goes on as the saved one would have.
  let branchedFrom: String
}

extension Checkpoint {
  /// The plan of a run that goes on from here.
  ///
  /// - Parameters:
  ///   - variant: another variant of the scenario to go on under; nil for that of the saved run.
  ///   - seed: another seed from here on; nil for that of the saved run.
  ///   - folder: where the result files go; nil for where the checkpoint is.
  ///   - stem: their name without extension; nil for the checkpoint's.
  ///   - checkpoints: how the run saves itself; nil for never. One that is given a variant or
  ///     a seed never does.
  /// - Throws: `unsuitable` where the variant changes what cannot change in mid-run.
  public func plan(
    variant: String? = nil, seed: UInt64? = nil, folder: String? = nil, stem: String? = nil,
    queue: EventQueueKind = .standard, checkpoints: CheckpointPlan? = nil
  ) throws(LabError) -> RunPlan {
    let (scenario, continuation, branchedFrom) = try future(variant: variant, seed: seed)
    let isBranch = variant != nil || seed != nil
    let file = URL(filePath: path)
    return RunPlan(
      scenario: scenario, seed: seed ?? identity.seed,
      folder: folder ?? file.deletingLastPathComponent().path,
      stem: stem ?? file.deletingPathExtension().lastPathComponent, queue: queue,
      checkpoints: isBranch ? nil : checkpoints,
      origin: RunOrigin(checkpoint: self, continuation: continuation, branchedFrom: branchedFrom))
  }
}
