internal import Kernels
internal import Simulation

/// The descriptors that novelty is measured against: those of this generation, and up to 16,384 that were kept.
///
/// Where no more fit, the oldest is forgotten. Measuring a generation is O(generation·(generation + kept)).
final class NoveltyMemory {
  private let space: SearchSpace
  /// In shares of the widths; those of this generation are NaN where one is not finite.
  private let generation: Matrix<Double>
  private let kept: Matrix<Double>
  private var keptCount = 0
  /// Squares of the least distances, in ascending order.
  private let nearest: Storage<Double>
  private static let capacity = 1 << 14

  init(_ space: SearchSpace, neighbours: Int, generation count: Int) {
    self.space = space
    generation = Matrix(rows: count, columns: space.dimension)
    kept = Matrix(rows: Self.capacity, columns: space.dimension)
    nearest = Storage(count: neighbours)
  }

  /// The novelty of each of a generation's rows; NaN where a descriptor is not finite, or there is nobody else.
  func measure(_ descriptors: Matrix<Double>, into novelties: Storage<Double>) {
    for row in 0..<generation.rows { scale(descriptors, row) }
    for row in 0..<generation.rows { novelties[row] = novelty(row) }
  }

  /// Keeps a row of this generation.
  func keep(_ row: Int) {
    let axes = generation.columns
    let place = keptCount % kept.rows
    kept.storage.copy(generation.storage, from: row * axes, count: axes, to: place * axes)
    keptCount += 1
  }

  private func scale(_ descriptors: Matrix<Double>, _ row: Int) {
    let axes = generation.columns
    var isFinite = true
    for axis in 0..<axes {
      let value = descriptors.storage[descriptors.offset + row * axes + axis]
      generation.storage[row * axes + axis] = value / 2 / space.halfWidth(axis)
      if !generation.storage[row * axes + axis].isFinite { isFinite = false }
    }
    if !isFinite { generation.storage[row * axes] = .nan }
  }

  private func novelty(_ row: Int) -> Double {
    var found = 0
    for other in 0..<generation.rows where other != row { consider(row, generation, other, &found) }
    for other in 0..<min(keptCount, kept.rows) { consider(row, kept, other, &found) }
    guard found > 0 else { return .nan }
    var sum = 0.0
    for place in 0..<found { sum += nearest[place].squareRoot() }
    return sum / Double(found)
  }

  /// Puts another among the nearest where it is one of them.
  private func consider(_ row: Int, _ others: Matrix<Double>, _ other: Int, _ found: inout Int) {
    let axes = generation.columns
    var distance = 0.0
    for axis in 0..<axes {
      let difference = generation.storage[row * axes + axis] - others.storage[other * axes + axis]
      distance += difference * difference
    }
    let isFull = found == nearest.count
    guard distance < .infinity, !isFull || distance < nearest[found - 1] else { return }
    var place = isFull ? found - 1 : found
    while place > 0 && nearest[place - 1] > distance {
      nearest[place] = nearest[place - 1]
      place -= 1
    }
    nearest[place] = distance
    if !isFull { found += 1 }
  }
}

extension NoveltyMemory: Snapshotted {
  /// What was kept.
  func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&keptCount)
    kept.storage.snapshot(&archive)
    if keptCount < 0 {
      keptCount = 0
      archive.fail()
    }
  }
}
