public import Kernels

/// Layers with their parameters: one flat vector, and one of gradients beside it.
///
/// To compute anything, plan a ``Workspace`` for a batch size.
public final class Network<Scalar: KernelScalar> {
  /// The layers, first to last.
  public let layers: [any Layer]
  /// The shape of one sample.
  public let inputShape: Shape
  /// The shape of what comes out for one sample.
  public let outputShape: Shape
  /// What is learned, layer by layer, in the order of the flat vectors.
  public let parameters: [NetworkParameter<Scalar>]
  /// All parameters.
  public let values: Storage<Scalar>
  /// Their gradients, as the last backward pass left them.
  public let gradients: Storage<Scalar>

  /// A network with all parameters zero; ``initialize(_:)`` draws them.
  /// - Throws: `LearningError.unfitShape` where a layer cannot take what comes before it.
  public init(input: Shape, _ layers: [any Layer]) throws(LearningError) {
    self.layers = layers
    inputShape = input
    var shape = input
    var places: [(layer: Int, description: ParameterDescription)] = []
    for (index, layer) in layers.enumerated() {
      for description in layer.parameters(for: shape) { places.append((index, description)) }
      shape = try layer.outputShape(for: shape)
    }
    outputShape = shape
    let count = places.reduce(0) { $0 + $1.description.count }
    values = Storage(count: count)
    gradients = Storage(count: count)
    var offset = 0
    var parameters: [NetworkParameter<Scalar>] = []
    for (index, (layer, description)) in places.enumerated() {
      parameters.append(
        NetworkParameter(
          layer: layer, description: description,
          parameter: Parameter(
            id: index,
            values: Matrix(values, offset: offset, rows: description.rows, columns: description.columns),
            gradient: Matrix(gradients, offset: offset, rows: description.rows, columns: description.columns))
        ))
      offset += description.count
    }
    self.parameters = parameters
  }

  /// How many numbers are learned.
  public var parameterCount: Int { values.count }

  /// Draws all parameters by their layers' initialisers; O(parameters), orthogonal ones O(n³).
  ///
  /// The same numbers in either precision, up to rounding.
  public func initialize(_ key: RandomKey) {
    var stream = key.stream(RandomPurpose.initialization)
    for parameter in parameters {
      let values = parameter.description.draw(from: &stream)
      for (index, value) in values.enumerated() {
        self.values[parameter.parameter.values.offset + index] = Scalar(value)
      }
    }
  }
}
