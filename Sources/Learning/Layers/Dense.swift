public import Kernels

/// A fully connected layer: f(x·W + b) over the last dimension.
public struct Dense: Layer {
  /// `dense`.
  public static let kind = "dense"
  /// How many units there are.
  public let outputs: Int
  /// What is applied to the sums.
  public let activation: Activation
  /// Whether there is a bias.
  public let hasBias: Bool
  /// How weights start; biases start alike where it is by fan-in alone, else at zero.
  public let initializer: Initializer

  /// - Precondition: `outputs` is positive.
  public init(
    _ outputs: Int, _ activation: Activation = .identity, hasBias: Bool = true,
    initializer: Initializer = .fanInUniform
  ) {
    precondition(outputs > 0, "a dense layer of \(outputs) units")
    self.outputs = outputs
    self.activation = activation
    self.hasBias = hasBias
    self.initializer = initializer
  }

  /// Units, activation, bias and initialiser.
  public var settings: LayerSettings {
    LayerSettings(kind: Self.kind).with("outputs", outputs).with("activation", activation.name)
      .with("bias", hasBias).with("initializer", initializer.rawValue)
  }

  /// A layer from a file.
  public init(settings: LayerSettings) throws(LearningError) {
    self.init(
      try settings.count("outputs"), try settings.activation("activation"),
      hasBias: try settings.flag("bias"), initializer: try settings.initializer("initializer"))
  }

  /// The input's with as many features as units.
  public func outputShape(for input: Shape) -> Shape { input.with(features: outputs) }

  /// `weight` and, if there is one, `bias`.
  public func parameters(for input: Shape) -> [ParameterDescription] {
    let weight = ParameterDescription.weight(
      "weight", inputs: input.features, outputs: outputs, initializer)
    guard hasBias else { return [weight] }
    return [
      weight,
      .vector("bias", outputs, initializer == .fanInUniform ? .fanInUniform : .zeros, fanIn: input.features),
    ]
  }

  /// A product, then bias and activation in one pass.
  public func plan<Scalar: KernelScalar>(
    _ input: Tensor<Scalar>, _ parameters: [Parameter<Scalar>], in planner: inout Planner<Scalar>
  ) -> Tensor<Scalar> {
    planner.affine(input, parameters[0], bias: hasBias ? parameters[1] : nil, activation)
  }
}
