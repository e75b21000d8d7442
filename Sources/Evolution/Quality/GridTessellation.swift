internal import Kernels

/// Boxes of one size; finding a descriptor's is O(descriptors).
///
/// Source: Mouret & Clune, "Illuminating search spaces by mapping elites", arXiv:1504.04909, 2015.
struct GridTessellation {
  let count: Int
  private let space: SearchSpace
  private let cells: [Int]
  private let lower: Storage<Double>
  /// Cells per unit.
  private let density: Storage<Double>
  private let counts: Storage<Int>

  init(_ space: SearchSpace, cells: [Int]) {
    self.space = space
    self.cells = cells
    count = cells.reduce(1, *)
    lower = Storage(space.lower)
    density = Storage(cells.indices.map { Double(cells[$0]) / 2 / space.halfWidth($0) })
    counts = Storage(cells)
  }

  /// The box, the last descriptor's changing fastest.
  func cell(of descriptors: Storage<Double>, at offset: Int) -> Int {
    var cell = 0
    for axis in 0..<counts.count {
      let place = (descriptors[offset + axis] - lower[axis]) * density[axis]
      cell = cell * counts[axis] + Int(max(0, min(place, Double(counts[axis] - 1))))
    }
    return cell
  }

  func center(of cell: Int) -> [Double] {
    var rest = cell
    var center = space.lower
    for axis in cells.indices.reversed() {
      let share = (Double(rest % cells[axis]) + 0.5) / Double(cells[axis])
      center[axis] = (1 - share) * space.lower[axis] + share * space.upper[axis]
      rest /= cells[axis]
    }
    return center
  }
}
