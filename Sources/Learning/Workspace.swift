public import Kernels

/// A network planned for one batch size: memory and programs for what comes out, for the loss and for gradients.
///
/// Fill ``input`` and the targets, then call one of the functions; none of them allocates.
public final class Workspace<Scalar: KernelScalar> {
  /// What is computed; its parameters are shared by all its workspaces.
  public let network: Network<Scalar>
  /// How many samples there are.
  public let batch: Int
  /// The samples, one after the other.
  public let input: Storage<Scalar>
  /// The class of each sample, for a loss that takes labels; one that is no output makes the loss NaN.
  public let labels: Storage<Int32>
  /// The wanted outputs, for the other losses.
  public let targets: Storage<Scalar>
  /// The weight of each sample; 1 at first.
  public let weights: Storage<Scalar>
  /// What comes out, one row for a sample.
  public let output: Matrix<Scalar>
  /// The gradient with respect to the input; nil unless asked for.
  public let inputGradient: Matrix<Scalar>?
  /// Positions of the layers' random streams.
  let counters: [Storage<UInt64>]
  private let totals = Storage<Double>(count: 3)
  private let forward: KernelProgram<Scalar>
  private let lossProgram: KernelProgram<Scalar>
  private let backward: KernelProgram<Scalar>

  /// Takes all memory and plans all calls.
  ///
  /// - Parameters:
  ///   - loss: nil for inference alone.
  ///   - isTraining: whether gradients are wanted, and layers such as dropout do what they do only in training.
  ///   - wantsInputGradient: whether the gradient goes on to the input.
  ///   - other: a workspace of the same network whose random masks this one goes on with.
  ///   - kernels: those of a lesser processor, for tests.
  public init(
    _ network: Network<Scalar>, batch: Int, loss: Loss? = nil, isTraining: Bool = false,
    numerics: Numerics = .fast, random: RandomKey = RandomKey(seed: 0), wantsInputGradient: Bool = false,
    sharingMasksOf other: Workspace? = nil, kernels: KernelSet = Scalar.kernelSet
  ) {
    precondition(batch > 0 && (loss != nil || !isTraining), "a batch of \(batch); training needs a loss")
    self.network = network
    self.batch = batch
    let inputs = network.inputShape
    input = Storage(count: batch * inputs.count)
    let width = network.outputShape.count
    let hasLabels = loss?.takesLabels ?? false
    // Classes are the last dimension of the output: a sequence has a label for each step.
    let rows = batch * (hasLabels ? width / network.outputShape.features : 1)
    labels = Storage(count: hasLabels ? rows : 0)
    targets = Storage(count: loss == nil || hasLabels ? 0 : batch * width)
    weights = Storage([Scalar](repeating: 1, count: loss == nil ? 0 : rows))

    var planner = Planner<Scalar>(
      batch: batch, isTraining: isTraining, numerics: numerics, kernels: kernels, stream: random,
      counters: other?.counters ?? [])
    let first = planner.makeTensor(
      Matrix(input, rows: batch * inputs.count / inputs.features, columns: inputs.features), inputs,
      isTimeMajor: false, needsGradient: wantsInputGradient)
    var tensor = first
    for (index, layer) in network.layers.enumerated() {
      let parameters = network.parameters.filter { $0.layer == index }.map(\.parameter)
      tensor = layer.plan(tensor, parameters, in: &planner)
    }
    let last = planner.batchMajor(tensor)
    output = last.values.reshaped(columns: width)
    forward = planner.forward

    var lossProgram = KernelProgram<Scalar>(numerics: numerics, kernels: kernels)
    let gradient = isTraining ? planner.gradientTarget(of: last)?.0.reshaped(columns: width) : nil
    if let elementwise = loss?.elementwise {
      lossProgram.loss(
        elementwise, output, targets: Matrix(targets, rows: batch, columns: width), weights: weights,
        gradient: gradient, totals: totals)
    } else if loss != nil {
      let classes = network.outputShape.features
      lossProgram.crossEntropy(
        output.reshaped(columns: classes), labels: labels, weights: weights,
        gradient: gradient?.reshaped(columns: classes), totals: totals)
    }
    self.lossProgram = lossProgram
    planner.planReverse()
    backward = planner.backward
    counters = planner.counters
    inputGradient = planner.gradient(of: first)
  }

  /// Multiplications and additions of products: forwards, and backwards for gradients.
  public var floatingPointOperations: (forward: Int, backward: Int) {
    (forward.floatingPointOperations, backward.floatingPointOperations)
  }

  /// Computes the output from the input.
  public func infer() { forward.run() }

  /// Computes output and loss.
  public func evaluate() {
    forward.run()
    lossProgram.run()
  }

  /// Computes output, loss and the gradients of all parameters.
  public func differentiate() {
    forward.run()
    lossProgram.run()
    backward.run()
  }

  /// The mean loss of the last evaluation, by the weights of the samples; 0 where these are all 0.
  public var loss: Double { totals[1] > 0 ? totals[0] / totals[1] : 0 }

  /// The weighted sum of losses of the last evaluation, and the sum of weights.
  public var lossSum: (loss: Double, weight: Double) { (totals[0], totals[1]) }

  /// Samples of the last evaluation whose class was the likeliest one; with binary cross-entropy, whose outputs are
  /// all on the right side; 0 for other losses.
  public var hits: Int { Int(totals[2]) }
}
