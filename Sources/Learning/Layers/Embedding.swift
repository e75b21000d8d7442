public import Kernels

/// A table of vectors, one fetched for each input, which is a whole number: a row of the table.
///
/// A number that is no row's, or not whole, is rounded down or taken for 0: check inputs beforehand.
public struct Embedding: Layer {
  /// `embedding`.
  public static let kind = "embedding"
  /// Rows of the table.
  public let count: Int
  /// Numbers in a vector.
  public let features: Int
  /// How the table starts.
  public let initializer: Initializer

  /// - Precondition: both sizes are positive.
  public init(count: Int, features: Int, initializer: Initializer = .normal) {
    precondition(count > 0 && features > 0, "a table of \(count) vectors of \(features)")
    self.count = count
    self.features = features
    self.initializer = initializer
  }

  /// Sizes and initialiser.
  public var settings: LayerSettings {
    LayerSettings(kind: Self.kind).with("count", count).with("features", features)
      .with("initializer", initializer.rawValue)
  }

  /// A layer from a file.
  public init(settings: LayerSettings) throws(LearningError) {
    self.init(
      count: try settings.count("count"), features: try settings.count("features"),
      initializer: try settings.initializer("initializer"))
  }

  /// The input's with one more dimension; a single number becomes its vector.
  public func outputShape(for input: Shape) -> Shape {
    input.count == 1 ? Shape(features) : Shape(input.dimensions + [features])
  }

  /// The table.
  public func parameters(for input: Shape) -> [ParameterDescription] {
    [
      ParameterDescription(
        name: "weight", rows: count, columns: features, initializer: initializer, fanIn: count,
        fanOut: features, isTransposedInFiles: false, blocks: 1)
    ]
  }

  /// A copy of rows; backwards a sum into them.
  public func plan<Scalar: KernelScalar>(
    _ input: Tensor<Scalar>, _ parameters: [Parameter<Scalar>], in planner: inout Planner<Scalar>
  ) -> Tensor<Scalar> {
    let input = planner.batchMajor(input)
    let table = parameters[0]
    let output = planner.makeTensor(outputShape(for: input.shape))
    planner.forward.lookUp(input.values, in: table.values, into: output.values)
    planner.onTheWayBack { planner in
      guard let gradient = planner.gradient(of: output) else { return }
      if !planner.accumulates(table) { planner.backward.fill(table.gradient, with: 0) }
      planner.backward.lookUpBack(input.values, tableGradient: table.gradient, gradient: gradient)
    }
    return output
  }
}
