public import Kernels

/// How a network is trained.
public struct TrainingOptions: Sendable, Equatable {
  /// Passes over all samples.
  public var epochs: Int
  /// Samples of a step; the last step of an epoch takes what is left.
  public var batchSize: Int
  /// How parameters follow gradients.
  public var optimizer = Optimizer.adam()
  /// The learning rate before the schedule.
  public var learningRate = 1e-3
  /// Its course.
  public var schedule = Schedule.constant
  /// Steps in which the rate rises from 0 to what the schedule says.
  public var warmUpSteps = 0
  /// Decay of the parameters.
  public var weightDecay = 0.0
  /// What the norm of all gradients together is brought down to; nil for no limit.
  public var clipNorm: Double?
  /// What every gradient is brought down to; nil for no limit.
  public var clipValue: Double?
  /// The share of samples that are kept for validation, chosen at random; 0 for none.
  public var validationShare = 0.0
  /// Epochs without a lower validation loss after which training ends; nil for never.
  public var patience: Int?
  /// Whether the parameters of the epoch with the lowest validation loss are put back at the end.
  public var restoresBest = false
  /// How products are computed.
  public var numerics = Numerics.fast

  /// Adam at 10⁻³ without anything else.
  public init(epochs: Int, batchSize: Int) {
    self.epochs = epochs
    self.batchSize = batchSize
  }

  func check() throws(LearningError) {
    try require(epochs >= 1, "epochs", epochs, "at least 1")
    try require(batchSize >= 1, "batch size", batchSize, "at least 1")
    try require(learningRate > 0 && learningRate.isFinite, "learning rate", learningRate, "above 0")
    try require(weightDecay >= 0 && weightDecay.isFinite, "weight decay", weightDecay, "at least 0")
    try require(warmUpSteps >= 0, "warm-up steps", warmUpSteps, "at least 0")
    try require(
      validationShare >= 0 && validationShare < 1, "validation share", validationShare, "from 0 to below 1")
    for (name, limit) in [("clip norm", clipNorm), ("clip value", clipValue)] {
      if let limit { try require(limit > 0, name, limit, "above 0") }
    }
    if let patience { try require(patience >= 1, "patience", patience, "at least 1") }
    try checkSchedule()
  }

  private func checkSchedule() throws(LearningError) {
    switch schedule {
    case .constant, .cosine: break
    case .step(let every, let factor):
      try require(
        every >= 1 && factor > 0, "step schedule", "\(every), \(factor)", "epochs and a factor above 0")
    case .oneCycle(let rise):
      try require(rise > 0 && rise < 1, "rise of the one-cycle schedule", rise, "between 0 and 1")
    case .plateau(let patience, let factor):
      try require(
        patience >= 1 && factor > 0 && factor < 1, "plateau schedule", "\(patience), \(factor)",
        "a patience of at least 1 and a factor between 0 and 1")
    }
  }

  private func require(
    _ condition: Bool, _ key: String, _ value: some CustomStringConvertible, _ allowed: String
  ) throws(LearningError) {
    if !condition { throw .invalidOption(key: key, value: value.description, allowed: allowed) }
  }
}
