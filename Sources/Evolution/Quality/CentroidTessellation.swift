internal import Kernels
internal import Simulation

/// The cells of a centroidal Voronoi tessellation: what is nearest to each of some points, evenly spread by k-means.
///
/// Distances are shares of the descriptors' widths. Made by Lloyd's algorithm from uniform samples, twenty a centroid, in
/// O(samples·log centroids) a step.
/// Source: Vassiliades, Chatzilygeroudis & Mouret, "Using Centroidal Voronoi Tessellations to Scale Up the Multidimensional
/// Archive of Phenotypic Elites Algorithm", IEEE Transactions on Evolutionary Computation 22(4), 2018.
struct CentroidTessellation {
  private let space: SearchSpace
  /// The centroids as shares of the widths.
  private let points: Matrix<Double>
  private let tree: PointTree
  private let query: Storage<Double>
  private static let samplesOfCentroid = 20
  private static let steps = 30

  var count: Int { points.rows }

  init(_ space: SearchSpace, count: Int, _ stream: RandomStream) {
    var stream = stream
    let axes = space.dimension
    let samples = Matrix<Double>(rows: Self.samplesOfCentroid * count, columns: axes)
    for place in 0..<samples.count { samples.storage[place] = stream.uniform() }
    let points = Matrix<Double>(rows: count, columns: axes)
    points.storage.copy(samples.storage, count: points.count)
    let tree = PointTree(count: count, axes: axes)
    tree.build(points)
    for _ in 0..<Self.steps {
      guard Self.improve(points, tree, samples) else { break }
      tree.build(points)
    }
    self.space = space
    self.points = points
    self.tree = tree
    query = Storage(count: axes)
  }

  /// Moves every point to the mean of the samples that are nearest to it; whether one has moved.
  private static func improve(
    _ points: Matrix<Double>, _ tree: PointTree, _ samples: Matrix<Double>
  ) -> Bool {
    let axes = points.columns
    let sums = Storage<Double>(count: points.count)
    let counts = Storage<Int>(count: points.rows)
    for sample in 0..<samples.rows {
      let nearest = tree.nearest(to: samples.storage, at: sample * axes)
      counts[nearest] += 1
      for axis in 0..<axes { sums[nearest * axes + axis] += samples.storage[sample * axes + axis] }
    }
    var hasMoved = false
    for place in 0..<points.count where counts[place / axes] > 0 {
      let mean = sums[place] / Double(counts[place / axes])
      if mean != points.storage[place] { hasMoved = true }
      points.storage[place] = mean
    }
    return hasMoved
  }

  func cell(of descriptors: Storage<Double>, at offset: Int) -> Int {
    for axis in 0..<query.count {
      let share = (descriptors[offset + axis] / 2 - space.lower[axis] / 2) / space.halfWidth(axis)
      query[axis] = max(0, min(share, 1))
    }
    return tree.nearest(to: query, at: 0)
  }

  func center(of cell: Int) -> [Double] {
    (0..<query.count).map { axis in
      let share = points[cell, axis]
      return (1 - share) * space.lower[axis] + share * space.upper[axis]
    }
  }
}
