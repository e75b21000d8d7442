internal import Simulation

/// Genomes that compete with each other.
struct Species: Snapshotted {
  let id: Int
  private(set) var representative: Genome
  /// The places of its genomes in the generation, ascending; by rank, the best first, once fitness is known.
  var members: [Int32] = []
  /// How many generations it has existed.
  var age = 0
  /// The best score so far, and the generations since it came.
  private(set) var bestScore = -Double.infinity
  private(set) var stagnantGenerations = 0

  init(id: Int, representative: Genome) {
    self.id = id
    self.representative = representative
  }

  mutating func represent(by genome: Genome) { representative = genome }

  /// Sorts its genomes by score, the greatest first, and counts generations without progress.
  mutating func rank(_ scores: [Double]) {
    members.sort {
      let (left, right) = (scores[Int($0)], scores[Int($1)])
      return left == right ? $0 < $1 : left > right
    }
    guard let first = members.first else { return }
    stagnantGenerations += 1
    if scores[Int(first)] > bestScore {
      bestScore = scores[Int(first)]
      stagnantGenerations = 0
    }
  }

  /// Counts generations without progress from here on.
  mutating func forgiveStagnation() { stagnantGenerations = 0 }

  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.nested(&representative)
    archive.plain(&members)
    archive.plain(&age)
    archive.plain(&bestScore)
    archive.plain(&stagnantGenerations)
  }
}
