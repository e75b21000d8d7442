internal import CKernels

/// Functions applied to every number of a matrix.
public enum Activation: Hashable, Sendable {
  /// x.
  case identity
  /// max(0, x); NaN stays NaN.
  case relu
  /// x where positive, `slope`·x below.
  case leakyRelu(slope: Double)
  /// tanh x.
  case tanh
  /// 1/(1 + e⁻ˣ).
  case sigmoid
  /// x·Φ(x) with the normal distribution function (Hendrycks & Gimpel 2016).
  case gelu
  /// GELU with Φ approximated by a hyperbolic tangent.
  case geluTanh
  /// x/(1 + e⁻ˣ), also called SiLU.
  case swish
  /// ln(1 + eˣ).
  case softplus

  var code: Int32 {
    switch self {
    case .identity: Int32(APIARY_IDENTITY.rawValue)
    case .relu: Int32(APIARY_RELU.rawValue)
    case .leakyRelu: Int32(APIARY_LEAKY_RELU.rawValue)
    case .tanh: Int32(APIARY_TANH.rawValue)
    case .sigmoid: Int32(APIARY_SIGMOID.rawValue)
    case .gelu: Int32(APIARY_GELU.rawValue)
    case .geluTanh: Int32(APIARY_GELU_TANH.rawValue)
    case .swish: Int32(APIARY_SWISH.rawValue)
    case .softplus: Int32(APIARY_SOFTPLUS.rawValue)
    }
  }

  /// The slope below zero of a leaky ReLU; 0 for the others.
  var slope: Double {
    if case .leakyRelu(let slope) = self { slope } else { 0 }
  }

  /// Whether the derivative needs what the function was applied to, since the value does not tell.
  public var needsArgument: Bool {
    switch self {
    case .identity, .relu, .tanh, .sigmoid: false
    case .leakyRelu, .gelu, .geluTanh, .swish, .softplus: true
    }
  }
}
