/// How parameters follow their gradients.
public enum Optimizer: Hashable, Sendable {
  /// Gradient descent.
  case sgd
  /// Gradient descent with momentum, as PyTorch has it: m = momentum·m + g (Polyak 1964).
  case momentum(Double = 0.9)
  /// The same, looking ahead (Nesterov 1983; Sutskever et al. 2013).
  case nesterov(Double = 0.9)
  /// Kingma & Ba 2015; weight decay is added to the gradient.
  case adam(beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8)
  /// Adam with weight decay apart from the gradient (Loshchilov & Hutter 2019).
  case adamW(beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8)
  /// Tieleman & Hinton 2012.
  case rmsProp(decay: Double = 0.99, epsilon: Double = 1e-8)
  /// Duchi, Hazan & Singer 2011.
  case adagrad(epsilon: Double = 1e-10)
}
