internal import Kernels

/// How the space of descriptors is divided into cells.
enum Tessellation {
  /// Boxes of one size.
  case grid(GridTessellation)
  /// What is nearest to each of some points.
  case centroids(CentroidTessellation)

  /// How many cells there are.
  var count: Int {
    switch self {
    case .grid(let grid): grid.count
    case .centroids(let centroids): centroids.count
    }
  }

  /// The cell of some descriptors, of which the first lies at `offset`.
  /// - Precondition: all are finite.
  func cell(of descriptors: Storage<Double>, at offset: Int) -> Int {
    switch self {
    case .grid(let grid): grid.cell(of: descriptors, at: offset)
    case .centroids(let centroids): centroids.cell(of: descriptors, at: offset)
    }
  }

  /// The middle of a cell, or its centroid.
  func center(of cell: Int) -> [Double] {
    switch self {
    case .grid(let grid): grid.center(of: cell)
    case .centroids(let centroids): centroids.center(of: cell)
    }
  }
}
