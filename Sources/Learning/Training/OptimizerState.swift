public import Kernels
public import Simulation

/// An optimiser at work on the parameters of one network.
public struct OptimizerState<Scalar: KernelScalar> {
  /// The rule.
  public let optimizer: Optimizer
  /// The weight decay: an L2 penalty on the gradient, or with AdamW apart from it.
  public let weightDecay: Double
  /// Steps made so far.
  public private(set) var steps = 0
  private let first: Storage<Scalar>?
  private let second: Storage<Scalar>?

  /// An optimiser before its first step; takes all memory that it will need.
  public init(_ optimizer: Optimizer, parameters: Int, weightDecay: Double = 0) {
    self.optimizer = optimizer
    self.weightDecay = weightDecay
    switch optimizer {
    case .sgd: (first, second) = (nil, nil)
    case .momentum, .nesterov: (first, second) = (Storage(count: parameters), nil)
    case .adam, .adamW: (first, second) = (Storage(count: parameters), Storage(count: parameters))
    case .rmsProp, .adagrad: (first, second) = (nil, Storage(count: parameters))
    }
  }

  /// Makes a step from the network's gradients at a learning rate; O(parameters), no allocation.
  public mutating func step(_ network: Network<Scalar>, learningRate: Double) {
    steps += 1
    var step = kernelStep(learningRate)
    if case .adamW = optimizer {
      step.shrink = 1 - learningRate * weightDecay
    } else {
      step.decay = weightDecay
    }
    step.apply(to: network.values, gradients: network.gradients, first: first, second: second)
  }

  private func kernelStep(_ rate: Double) -> OptimizerStep {
    switch optimizer {
    case .sgd: return OptimizerStep(.gradientDescent, rate: rate)
    case .momentum(let momentum), .nesterov(let momentum):
      var step = OptimizerStep(.momentum(isNesterov: optimizer.isNesterov), rate: rate)
      step.beta1 = momentum
      step.isFirst = steps == 1
      return step
    case .adam(let beta1, let beta2, let epsilon), .adamW(let beta1, let beta2, let epsilon):
      let corrected = rate / (1 - ReproducibleMath.pow(beta1, Double(steps)))
      var step = OptimizerStep(.adam, rate: corrected)
      (step.beta1, step.beta2, step.epsilon) = (beta1, beta2, epsilon)
      step.rootScale = 1 / (1 - ReproducibleMath.pow(beta2, Double(steps))).squareRoot()
      return step
    case .rmsProp(let decay, let epsilon):
      var step = OptimizerStep(.rmsProp, rate: rate)
      (step.beta2, step.epsilon) = (decay, epsilon)
      return step
    case .adagrad(let epsilon):
      var step = OptimizerStep(.adagrad, rate: rate)
      step.epsilon = epsilon
      return step
    }
  }
}

extension Optimizer {
  fileprivate var isNesterov: Bool {
    if case .nesterov = self { true } else { false }
  }
}

extension OptimizerState: Snapshotted {
  /// Steps and moments.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&steps)
    first?.snapshot(&archive)
    second?.snapshot(&archive)
  }
}
