/// What every search for quality and diversity is told.
public struct QualitySetup: Sendable {
  /// Where to search, from where, and which random numbers to draw.
  ///
  /// Its step size is the standard deviation of mutations; nil for the strategy's own share of each coordinate's width.
  public var search: SearchSetup
  /// Between which descriptors candidates are told apart; what lies outside counts as on the edge.
  public var descriptors: SearchSpace
  /// Into how many cells the archive divides each descriptor; an archive of centroids has as many as all these.
  public var cells: [Int]
  /// How many distributions CMA-ME adapts side by side.
  public var emitters: Int

  /// A search in a space, told apart by descriptors.
  public init(
    _ search: SearchSetup, descriptors: SearchSpace, cells: [Int], emitters: Int = 15
  ) {
    self.search = search
    self.descriptors = descriptors
    self.cells = cells
    self.emitters = emitters
  }

  /// The greatest number of cells.
  private static let mostCells = 1 << 24

  /// Looks at what no strategy can do with.
  /// - Throws: `EvolutionError.invalidSetting`.
  func check() throws(EvolutionError) {
    try search.check()
    let axes = descriptors.dimension
    for axis in 0..<axes where !(descriptors.isBounded(axis) && descriptors.halfWidth(axis) > 0) {
      throw .invalidSetting(
        key: "descriptors[\(axis)]", value: "\(descriptors.lower[axis])…\(descriptors.upper[axis])",
        allowed: "two numbers, the lower one first")
    }
    guard cells.count == axes else {
      throw .invalidSetting(key: "cells", value: "\(cells.count) numbers", allowed: "\(axes) numbers")
    }
    var count = 1
    for axis in 0..<axes {
      guard cells[axis] >= 1, cells[axis] <= Self.mostCells / count else {
        throw .invalidSetting(
          key: "cells[\(axis)]", value: "\(cells[axis])",
          allowed: "at least 1, and \(Self.mostCells) in all at most")
      }
      count *= cells[axis]
    }
    guard search.dimension <= SearchSetup.mostNumbers / count else {
      throw .invalidSetting(
        key: "cells", value: "\(count)",
        allowed:
          "at most \(SearchSetup.mostNumbers / search.dimension) for elites of \(search.dimension) coordinates"
      )
    }
    guard emitters >= 1 else {
      throw .invalidSetting(key: "emitters", value: "\(emitters)", allowed: "at least 1")
    }
  }

  /// The standard deviation of mutations in a coordinate, as a share of its width unless one is set.
  func deviation(_ index: Int, share: Double) -> Double {
    guard search.stepSize == nil else { return search.deviation(index) }
    // What a search begins with is 0.3 of the width.
    return search.deviation(index) / 0.3 * share
  }
}
