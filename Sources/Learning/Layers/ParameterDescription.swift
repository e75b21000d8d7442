/// What a layer learns: a matrix with a name.
public struct ParameterDescription: Sendable {
  /// The name within the layer, as PyTorch has it, such as `weight`.
  public let name: String
  /// The inputs that a weight connects; 1 for a vector.
  public let rows: Int
  /// The outputs.
  public let columns: Int
  /// How it starts.
  public let initializer: Initializer
  /// Inputs of a unit, for the initialiser.
  public let fanIn: Int
  /// Outputs of a unit, for the initialiser.
  public let fanOut: Int
  /// Whether PyTorch keeps its transpose, and so do exported files.
  public let isTransposedInFiles: Bool
  /// How many matrices stand side by side, such as those of gates; each starts on its own.
  public let blocks: Int

  /// How many numbers there are.
  public var count: Int { rows * columns }

  /// A matrix that connects inputs and outputs.
  public static func weight(
    _ name: String, inputs: Int, outputs: Int, _ initializer: Initializer, fanIn: Int? = nil, blocks: Int = 1
  ) -> ParameterDescription {
    ParameterDescription(
      name: name, rows: inputs, columns: outputs, initializer: initializer, fanIn: fanIn ?? inputs,
      fanOut: outputs / blocks, isTransposedInFiles: true, blocks: blocks)
  }

  /// One number for each unit.
  public static func vector(
    _ name: String, _ count: Int, _ initializer: Initializer, fanIn: Int = 1
  ) -> ParameterDescription {
    ParameterDescription(
      name: name, rows: 1, columns: count, initializer: initializer, fanIn: fanIn, fanOut: count,
      isTransposedInFiles: false, blocks: 1)
  }
}
