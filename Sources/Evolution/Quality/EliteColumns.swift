/// The elites of an archive as columns, in ascending order of their cells.
public struct EliteColumns: Sendable, Equatable {
  /// Each elite's cell; of a grid, the last descriptor's number changes fastest.
  public var cells: [Int] = []
  /// Each elite's fitness.
  public var fitness: [Double] = []
  /// Each elite's descriptors, one elite after the other.
  public var descriptors: [Double] = []
  /// Each elite's coordinates, one elite after the other.
  public var genomes: [Double] = []
}
