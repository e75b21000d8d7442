public import Kernels
public import Learning

/// A network, the table of samples that it learns to classify, and how.
public struct TrainingParameters: Sendable, Equatable {
  /// The table: comma-separated values under a header, a sample a row.
  public var path: String
  /// The column with the class.
  public var label: String
  /// The column that says of each row whether it is for training or for the test; nil: all are for training.
  public var split: String?
  /// Columns that are no input.
  public var ignored: [String] = []
  /// What each input is multiplied with.
  public var scale = 1.0
  /// Units of the hidden layers, first to last.
  public var hidden: [Int] = [64]
  /// What is applied to the sums of hidden units.
  public var activation = Activation.relu
  /// The probability that a hidden unit is dropped in a step.
  public var dropout = 0.0
  /// Whether the network of the epoch with the lowest validation loss counts in the end, rather than the last one.
  public var restoresBest = false
  /// Epochs, batches, optimiser and all that belongs to them; `restoresBest` of these is not looked at.
  public var options: TrainingOptions
  /// Additions and multiplications that an agent of speed 1 makes per second.
  public var operationsPerSecond = 1e9

  /// A network of one hidden layer of 64 rectified units, by Adam at 10⁻³; checked when the workload is loaded.
  public init(path: String, label: String, split: String? = nil, options: TrainingOptions) {
    self.path = path
    self.label = label
    self.split = split
    self.options = options
  }

  /// - Throws: `WorkloadError.parameter` with the name that scenario files use.
  func check() throws(WorkloadError) {
    guard hidden.allSatisfy({ $0 > 0 }) else {
      throw .parameter(name: "layers", value: "\(hidden)", allowed: "numbers of units above 0")
    }
    guard dropout >= 0, dropout < 1 else {
      throw .parameter(name: "dropout", value: "\(dropout)", allowed: "from 0 to below 1")
    }
    guard operationsPerSecond > 0, operationsPerSecond.isFinite else {
      throw .parameter(
        name: "operations-per-second", value: "\(operationsPerSecond)", allowed: "a number above 0")
    }
  }
}
