internal import CKernels

/// Losses that are a mean over numbers.
public enum ElementwiseLoss: Hashable, Sendable {
  /// (p − t)².
  case squaredError
  /// ½e² up to |e| = delta, linear beyond (Huber 1964).
  case huber(delta: Double)
  /// Cross-entropy of a logit against a probability.
  case binaryCrossEntropy

  var code: Int32 {
    switch self {
    case .squaredError: Int32(APIARY_MSE.rawValue)
    case .huber: Int32(APIARY_HUBER.rawValue)
    case .binaryCrossEntropy: Int32(APIARY_BINARY_CROSS_ENTROPY.rawValue)
    }
  }

  var delta: Double {
    if case .huber(let delta) = self { delta } else { 1 }
  }
}
