internal import Simulation

/// The numbers of structural innovations, reused where the same one comes again within a generation.
struct InnovationLedger: Snapshotted {
  private struct Link: BitwiseCopyable {
    let source: Int32
    let target: Int32
    let innovation: Int32
  }

  private struct Split: BitwiseCopyable {
    let innovation: Int32
    let node: Int32
  }

  private var links: [Link] = []
  private var splits: [Split] = []
  private var nextInnovation: Int32 = 0
  private var nextNode: Int32

  /// The next hidden node is of this number.
  init(firstHiddenNode: Int) { nextNode = Int32(firstHiddenNode) }

  /// Forgets the innovations of the last generation, but goes on counting.
  mutating func beginGeneration() {
    links.removeAll(keepingCapacity: true)
    splits.removeAll(keepingCapacity: true)
  }

  /// The number of a link between two nodes; O(innovations of this generation).
  mutating func innovation(from source: Int32, to target: Int32) -> Int32 {
    if let known = links.first(where: { $0.source == source && $0.target == target }) {
      return known.innovation
    }
    links.append(Link(source: source, target: target, innovation: nextInnovation))
    nextInnovation += 1
    return nextInnovation - 1
  }

  /// The number of the node that splits a link; O(innovations of this generation).
  mutating func node(splitting innovation: Int32) -> Int32 {
    if let known = splits.first(where: { $0.innovation == innovation }) { return known.node }
    splits.append(Split(innovation: innovation, node: nextNode))
    nextNode += 1
    return nextNode - 1
  }

  /// The number of a node that splits nothing.
  mutating func newNode() -> Int32 {
    nextNode += 1
    return nextNode - 1
  }

  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&links)
    archive.plain(&splits)
    archive.plain(&nextInnovation)
    archive.plain(&nextNode)
    if nextInnovation < 0 || nextNode < 0 { archive.fail() }
  }
}
