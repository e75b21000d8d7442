public import Kernels

extension Activation {
  /// The names in files and scenarios; a leaky ReLU's may have its slope after a colon.
  public static let names = [
    "identity", "relu", "leaky-relu", "tanh", "sigmoid", "gelu", "gelu-tanh", "swish", "softplus",
  ]

  /// The activation of a name, such as `relu` or `leaky-relu:0.01`; nil where there is none.
  public init?(name: String) {
    switch name {
    case "identity": self = .identity
    case "relu": self = .relu
    case "leaky-relu": self = .leakyRelu(slope: 0.01)
    case "tanh": self = .tanh
    case "sigmoid": self = .sigmoid
    case "gelu": self = .gelu
    case "gelu-tanh": self = .geluTanh
    case "swish": self = .swish
    case "softplus": self = .softplus
    default:
      guard name.hasPrefix("leaky-relu:"), let slope = Double(name.dropFirst(11)), 0..<1 ~= slope else {
        return nil
      }
      self = .leakyRelu(slope: slope)
    }
  }

  /// The name in files and scenarios.
  public var name: String {
    switch self {
    case .identity: "identity"
    case .relu: "relu"
    case .leakyRelu(let slope): "leaky-relu:\(slope)"
    case .tanh: "tanh"
    case .sigmoid: "sigmoid"
    case .gelu: "gelu"
    case .geluTanh: "gelu-tanh"
    case .swish: "swish"
    case .softplus: "softplus"
    }
  }
}
