internal import Kernels

/// Workspaces to evaluate a network on many samples, a few hundred at a time.
final class Evaluator<Scalar: KernelScalar> {
  private let network: Network<Scalar>
  private let loss: Loss
  private let numerics: Numerics
  private var workspaces: [Int: Workspace<Scalar>] = [:]
  static var batchSize: Int { 256 }

  init(_ network: Network<Scalar>, loss: Loss, numerics: Numerics) {
    self.network = network
    self.loss = loss
    self.numerics = numerics
  }

  /// Allocates for a batch size that it meets for the first time.
  func evaluate(_ samples: ArraySlice<Int>, of dataset: Dataset<Scalar>) -> Evaluation {
    var start = samples.startIndex
    var (loss, weight, hits, rows) = (0.0, 0.0, 0, 0)
    while start < samples.endIndex {
      let end = min(samples.endIndex, start + Self.batchSize)
      let workspace = workspace(end - start)
      workspace.load(samples[start..<end], of: dataset)
      workspace.evaluate()
      let sums = workspace.lossSum
      (loss, weight) = (loss + sums.loss, weight + sums.weight)
      hits += workspace.hits
      rows += workspace.weights.count
      start = end
    }
    return Evaluation(
      loss: weight > 0 ? loss / weight : 0, accuracy: rows > 0 ? Double(hits) / Double(rows) : 0)
  }

  private func workspace(_ batch: Int) -> Workspace<Scalar> {
    if let workspace = workspaces[batch] { return workspace }
    let workspace = Workspace(network, batch: batch, loss: loss, numerics: numerics)
    workspaces[batch] = workspace
    return workspace
  }
}

extension Workspace {
  /// Copies samples in, by number; O(samples·width), no allocation.
  func load(_ samples: ArraySlice<Int>, of dataset: Dataset<Scalar>) {
    input.gather(samples, from: dataset.inputs, width: dataset.inputs.count / dataset.count)
    if labels.count > 0 {
      labels.gather(samples, from: dataset.labels, width: dataset.labels.count / dataset.count)
    } else {
      targets.gather(samples, from: dataset.targets, width: dataset.targets.count / dataset.count)
    }
    if let given = dataset.weights {
      weights.gather(samples, from: given, width: given.count / dataset.count)
    }
  }
}
