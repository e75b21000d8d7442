internal import Kernels

/// What training makes small: a mean over samples, weighted where they have weights.
public enum Loss: Hashable, Sendable {
  /// −log softmax(output) at the label: classes are given by number.
  case softmaxCrossEntropy
  /// Cross-entropy of logits against probabilities, a mean over outputs.
  case binaryCrossEntropy
  /// Squared error, a mean over outputs.
  case meanSquaredError
  /// Squared near zero, linear beyond `delta`, a mean over outputs.
  case huber(delta: Double)

  /// Whether targets are class numbers rather than values.
  public var takesLabels: Bool { self == .softmaxCrossEntropy }

  var elementwise: ElementwiseLoss? {
    switch self {
    case .softmaxCrossEntropy: nil
    case .binaryCrossEntropy: .binaryCrossEntropy
    case .meanSquaredError: .squaredError
    case .huber(let delta): .huber(delta: delta)
    }
  }
}
