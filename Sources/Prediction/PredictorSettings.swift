public import Kernels
public import Learning

/// The network that estimates run times, and how it learns from the tasks that finish.
public struct PredictorSettings: Sendable, Equatable {
  /// Units of the hidden layers, first to last.
  public var hidden = [32]
  /// What is applied to the sums of hidden units.
  public var activation = Activation.tanh
  /// How parameters follow gradients.
  public var optimizer = Optimizer.adam()
  /// The learning rate.
  public var learningRate = 1e-3
  /// Decay of the parameters.
  public var weightDecay = 0.0
  /// Finished tasks of a step: the one that has finished last, and others drawn from those remembered.
  public var batch = 32
  /// Finished tasks that are remembered, the latest.
  public var memory = 20_000
  /// Steps for each task that finishes.
  public var steps = 1
  /// How products are computed.
  public var numerics = Numerics.portable
  /// Additions and multiplications that the hive's own processor makes per second.
  public var operationsPerSecond = 1e9

  /// The settings of a scenario that sets none.
  public init() {}
}
