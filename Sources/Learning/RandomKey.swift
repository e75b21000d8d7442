internal import Simulation

/// Which random numbers a learner draws: a seed and the learner's number within it.
public struct RandomKey: Hashable, Sendable {
  /// The seed of the run.
  public var seed: UInt64
  /// The learner's number.
  public var entity: UInt32

  /// The streams of a learner.
  public init(seed: UInt64, entity: UInt32 = 0) {
    self.seed = seed
    self.entity = entity
  }

  func stream(_ purpose: UInt16) -> RandomStream {
    RandomStream(seed: seed, key: StreamKey(component: .learning, entity: entity, purpose: purpose))
  }
}
