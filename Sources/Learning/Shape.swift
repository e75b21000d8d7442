/// The dimensions of one sample: features, or steps × features of a sequence.
///
/// Dense layers, normalisation and the like work on the last dimension.
public struct Shape: Hashable, Sendable, CustomStringConvertible {
  /// The sizes, slowest first.
  public let dimensions: [Int]

  /// - Precondition: there is a dimension, and all are positive.
  public init(_ dimensions: Int...) { self.init(dimensions) }

  /// - Precondition: there is a dimension, and all are positive.
  public init(_ dimensions: [Int]) {
    precondition(!dimensions.isEmpty && dimensions.allSatisfy { $0 > 0 }, "a shape of \(dimensions)")
    self.dimensions = dimensions
  }

  /// How many numbers a sample has.
  public var count: Int { dimensions.reduce(1, *) }
  /// The size of the last dimension.
  public var features: Int { dimensions[dimensions.count - 1] }
  /// The shape with another last dimension.
  public func with(features: Int) -> Shape { Shape(dimensions.dropLast() + [features]) }
  /// The sizes with × between them.
  public var description: String { dimensions.map(String.init).joined(separator: "×") }
}
