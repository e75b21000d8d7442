internal import Kernels
internal import Learning
internal import Simulation

/// A network in training on random samples, ten classes or as many as there are outputs.
final class TrainingLoad {
  private let network: Network<Float>
  private let workspace: Workspace<Float>
  private var adam: OptimizerState<Float>
  private let samples: Storage<Float>
  private let labels: Storage<Int32>
  private let batches: Int
  private var next = 0

  /// Random numbers of all benchmarks of learning.
  static var stream: RandomStream {
    RandomStream(seed: 1, key: StreamKey(component: .learning, entity: .max, purpose: .max))
  }

  init(_ input: Shape, _ layers: [any Layer], batch: Int, _ numerics: Numerics) {
    guard let network = try? Network<Float>(input: input, layers) else {
      preconditionFailure("a benchmark's layers do not fit each other")
    }
    network.initialize(RandomKey(seed: 1))
    self.network = network
    workspace = Workspace(
      network, batch: batch, loss: .softmaxCrossEntropy, isTraining: true, numerics: numerics)
    adam = OptimizerState(.adam(), parameters: network.parameterCount)
    batches = max(4, 4096 / batch)
    var stream = Self.stream
    samples = Storage((0..<batches * batch * input.count).map { _ in Float(stream.uniform()) })
    labels = Storage(
      (0..<batches * batch).map { _ in Int32(stream.uniform(below: network.outputShape.count)) })
  }

  /// Multiplications and additions of the products of a step.
  var operations: Int {
    workspace.floatingPointOperations.forward + workspace.floatingPointOperations.backward
  }

  var parameterCount: Int { network.parameterCount }

  /// A digest of all parameters.
  var digest: String { Digest.text(of: network.values.values) }

  /// The largest difference between a parameter here and there.
  func largestDifference(from other: TrainingLoad) -> Float {
    zip(network.values.values, other.network.values.values).reduce(0) { max($0, abs($1.0 - $1.1)) }
  }

  func step() {
    let width = workspace.input.count
    workspace.input.copy(samples, from: next * width, count: width)
    workspace.labels.copy(labels, from: next * workspace.labels.count, count: workspace.labels.count)
    next = (next + 1) % batches
    workspace.differentiate()
    adam.step(network, learningRate: 1e-3)
  }
}
