internal import CKernels

/// One step of an optimiser over a flat vector of parameters, in a single pass.
public struct OptimizerStep: Sendable {
  /// The rules.
  public enum Rule: Sendable {
    /// p −= rate·g.
    case gradientDescent
    /// m = β₁·m + g; p −= rate·m (Polyak 1964). Nesterov's looks ahead: p −= rate·(g + β₁·m).
    case momentum(isNesterov: Bool)
    /// Both moments (Kingma & Ba 2015), their bias corrections in `rate` and `rootScale`.
    case adam
    /// v = β₂·v + (1 − β₂)·g²; p −= rate·g/(√v + ε) (Tieleman & Hinton 2012).
    case rmsProp
    /// v += g²; p −= rate·g/(√v + ε) (Duchi, Hazan & Singer 2011).
    case adagrad

    var code: Int32 {
      switch self {
      case .gradientDescent: Int32(APIARY_SGD.rawValue)
      case .momentum(let isNesterov):
        Int32(isNesterov ? APIARY_NESTEROV.rawValue : APIARY_MOMENTUM.rawValue)
      case .adam: Int32(APIARY_ADAM.rawValue)
      case .rmsProp: Int32(APIARY_RMSPROP.rawValue)
      case .adagrad: Int32(APIARY_ADAGRAD.rawValue)
      }
    }
  }

  /// What is done.
  public var rule: Rule
  /// The step size; of Adam over 1 − β₁ᵗ.
  public var rate: Double
  /// Decay of the first moment, or momentum.
  public var beta1 = 0.0
  /// Decay of the second moment.
  public var beta2 = 0.0
  /// Added to the root.
  public var epsilon = 0.0
  /// Of Adam: 1/√(1 − β₂ᵗ).
  public var rootScale = 1.0
  /// What of each parameter is added to its gradient.
  public var decay = 0.0
  /// What parameters are multiplied by before the step.
  public var shrink = 1.0
  /// Whether momentum starts from this gradient.
  public var isFirst = false

  /// A step of a rule.
  public init(_ rule: Rule, rate: Double) {
    self.rule = rule
    self.rate = rate
  }

  /// Makes the step; O(parameters), no allocation.
  ///
  /// - Parameters:
  ///   - first: momentum, or Adam's first moments.
  ///   - second: the squares of Adam, RMSProp and Adagrad.
  /// - Precondition: all have one length, moments as the rule needs them.
  public func apply<Scalar: KernelScalar>(
    to parameters: Storage<Scalar>, gradients: Storage<Scalar>, first: Storage<Scalar>?,
    second: Storage<Scalar>?
  ) {
    let needsFirst: Bool
    let needsSecond: Bool
    switch rule {
    case .gradientDescent: (needsFirst, needsSecond) = (false, false)
    case .momentum: (needsFirst, needsSecond) = (true, false)
    case .adam: (needsFirst, needsSecond) = (true, true)
    case .rmsProp, .adagrad: (needsFirst, needsSecond) = (false, true)
    }
    let count = parameters.count
    precondition(
      gradients.count == count && (!needsFirst || first?.count == count)
        && (!needsSecond || second?.count == count),
      "a step over \(count) parameters with \(gradients.count) gradients")
    // Moments that the rule does not use are never read, but their addresses are moved along.
    var arguments = apiary_optimize(
      parameters: parameters.pointer, gradients: gradients.pointer,
      first_moment: (first ?? parameters).pointer, second_moment: (second ?? parameters).pointer,
      count: Int64(count), rate: rate, beta1: beta1, beta2: beta2, epsilon: epsilon, root_scale: rootScale,
      decay: decay, shrink: shrink, optimizer: rule.code, is_first: isFirst)
    Scalar.kernelSet.table.pointee.optimize?(&arguments)
  }
}
