public import Kernels

/// Samples to learn from: inputs, and labels or targets, row by row.
public struct Dataset<Scalar: KernelScalar> {
  /// All inputs.
  public let inputs: Storage<Scalar>
  /// The classes; empty where there are targets.
  public let labels: Storage<Int32>
  /// The wanted outputs; empty where there are labels.
  public let targets: Storage<Scalar>
  /// The weight of each sample; nil for 1 each.
  public let weights: Storage<Scalar>?
  /// How many samples there are.
  public let count: Int

  /// Samples with classes: one each, unless `count` says that there are fewer samples than labels.
  /// - Precondition: inputs and labels come out even; a weight, if any, for each sample.
  public init(inputs: [Scalar], labels: [Int32], weights: [Scalar]? = nil, count: Int? = nil) {
    self.init(inputs, labels, [], weights, count: count ?? labels.count)
  }

  /// Samples with wanted outputs.
  /// - Precondition: inputs and targets come out even.
  public init(inputs: [Scalar], targets: [Scalar], weights: [Scalar]? = nil, count: Int) {
    self.init(inputs, [], targets, weights, count: count)
  }

  private init(_ inputs: [Scalar], _ labels: [Int32], _ targets: [Scalar], _ weights: [Scalar]?, count: Int) {
    let isEven =
      count > 0
      ? inputs.count % count == 0 && labels.count % count == 0 && targets.count % count == 0 : inputs.isEmpty
    precondition(
      isEven && (weights?.count ?? count) == count,
      "\(inputs.count) inputs, \(targets.count) targets and \(weights?.count ?? count) weights for \(count) samples"
    )
    self.inputs = Storage(inputs)
    self.labels = Storage(labels)
    self.targets = Storage(targets)
    self.weights = weights.map { Storage($0) }
    self.count = count
  }
}
