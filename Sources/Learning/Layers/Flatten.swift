public import Kernels

/// All numbers of a sample in one dimension, such as a sequence before a dense layer over all of it.
public struct Flatten: Layer {
  /// `flatten`.
  public static let kind = "flatten"

  /// A layer without settings.
  public init() {}

  /// None.
  public var settings: LayerSettings { LayerSettings(kind: Self.kind) }

  /// A layer from a file.
  public init(settings: LayerSettings) {}

  /// One dimension.
  public func outputShape(for input: Shape) -> Shape { Shape(input.count) }

  /// A copy, whose gradient goes back to the input.
  public func plan<Scalar: KernelScalar>(
    _ input: Tensor<Scalar>, _ parameters: [Parameter<Scalar>], in planner: inout Planner<Scalar>
  ) -> Tensor<Scalar> {
    let input = planner.batchMajor(input)
    let output = planner.makeTensor(Shape(input.shape.count), needsGradient: input.needsGradient)
    planner.forward.copy(input.values, into: output.values)
    planner.onTheWayBack { planner in
      if let gradient = planner.gradient(of: output) { planner.passBack(gradient, to: input) }
    }
    return output
  }
}
