import Simulation
import Swarm

/// Waiting tasks in ascending order of a key, in blocks that know the least that is in them.
///
/// What fits is found by passing over whole blocks. Adding and removing cost O(√n) moves in practice: a binary search
/// over n / 64 blocks or so, and a move within one.
struct WaitingList: Sendable {
  /// A waiting task with what decides whether it can start.
  struct Entry: Sendable, BitwiseCopyable {
    /// What the list is sorted by.
    var key: Int64
    /// Sorts those of equal keys; different for any two.
    var sequence: Int
    var task: TaskIndex
    var agents: Int
    var duration: SimulationDuration

    func precedes(_ other: Entry) -> Bool {
      key < other.key || (key == other.key && sequence < other.sequence)
    }
  }

  private struct Block: Sendable {
    var entries: [Entry]
    var leastAgents = Int.max
    var shortest = SimulationDuration(nanoseconds: .max)

    init(_ entries: [Entry]) {
      self.entries = entries
      summarise()
    }

    mutating func summarise() {
      leastAgents = .max
      shortest = SimulationDuration(nanoseconds: .max)
      for entry in entries { note(entry) }
    }

    mutating func note(_ entry: Entry) {
      leastAgents = min(leastAgents, entry.agents)
      shortest = min(shortest, entry.duration)
    }
  }

  private static let largestBlock = 128

  /// None is empty.
  private var blocks: [Block] = []
  private(set) var count = 0

  var isEmpty: Bool { blocks.isEmpty }

  var first: Entry? { blocks.first?.entries.first }

  /// The fewest agents that a task of the list needs; O(blocks).
  var leastAgents: Int { blocks.lazy.map(\.leastAgents).min() ?? .max }

  mutating func insert(_ entry: Entry) {
    count += 1
    guard !blocks.isEmpty else { return blocks.append(Block([entry])) }
    let block = min(blockIndex(of: entry), blocks.count - 1)
    blocks[block].entries.insert(entry, at: Self.position(of: entry, in: blocks[block].entries))
    blocks[block].note(entry)
    if blocks[block].entries.count > Self.largestBlock { split(block) }
  }

  /// - Precondition: the list has the entry.
  mutating func remove(_ entry: Entry) {
    let block = blockIndex(of: entry)
    let position = Self.position(of: entry, in: blocks[block].entries)
    precondition(blocks[block].entries[position].sequence == entry.sequence, "the task does not wait")
    remove(block, position)
  }

  /// Removes and returns the first task that needs at most so many agents, in a list sorted by −agents.
  mutating func removeLargest(fitting idle: Int) -> Entry? {
    let probe = Entry(key: -Int64(idle), sequence: .min, task: 0, agents: idle, duration: .zero)
    let block = blockIndex(of: probe)
    guard block < blocks.count else { return nil }
    let position = Self.position(of: probe, in: blocks[block].entries)
    let entry = blocks[block].entries[position]
    remove(block, position)
    return entry
  }

  /// Goes through the tasks in order and removes those that `take` wants.
  ///
  /// Blocks of which `mayHold` denies that one of so many agents and of so long an estimate is wanted are passed over.
  mutating func removeAll(
    mayHold: (_ leastAgents: Int, _ shortest: SimulationDuration) -> Bool, _ take: (Entry) -> Bool
  ) {
    var hasEmptied = false
    for block in blocks.indices where mayHold(blocks[block].leastAgents, blocks[block].shortest) {
      let before = blocks[block].entries.count
      blocks[block].entries.removeAll(where: take)
      let removed = before - blocks[block].entries.count
      guard removed > 0 else { continue }
      count -= removed
      blocks[block].summarise()
      hasEmptied = hasEmptied || blocks[block].entries.isEmpty
    }
    if hasEmptied { blocks.removeAll { $0.entries.isEmpty } }
  }

  private mutating func remove(_ block: Int, _ position: Int) {
    count -= 1
    let entry = blocks[block].entries.remove(at: position)
    if blocks[block].entries.isEmpty {
      blocks.remove(at: block)
    } else if entry.agents == blocks[block].leastAgents || entry.duration == blocks[block].shortest {
      blocks[block].summarise()
    }
  }

  private mutating func split(_ block: Int) {
    let half = Self.largestBlock / 2
    let upper = Block(Array(blocks[block].entries[half...]))
    blocks[block].entries.removeSubrange(half...)
    blocks[block].summarise()
    blocks.insert(upper, at: block + 1)
  }

  /// The first block whose last entry does not precede the given one; their number where there is none.
  private func blockIndex(of entry: Entry) -> Int {
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      let entries = blocks[middle].entries
      if entries[entries.count - 1].precedes(entry) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The first position whose entry does not precede the given one.
  private static func position(of entry: Entry, in entries: [Entry]) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].precedes(entry) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension WaitingList: Snapshotted {
  /// The tasks in their order; how they are dealt into blocks is no part of it.
  mutating func snapshot(_ archive: inout SnapshotArchive) {
    var entries = blocks.flatMap(\.entries)
    archive.plain(&entries)
    guard archive.isReading else { return }
    guard zip(entries, entries.dropFirst()).allSatisfy({ $0.precedes($1) }) else { return archive.fail() }
    count = entries.count
    blocks = stride(from: 0, to: entries.count, by: Self.largestBlock / 2).map {
      Block(Array(entries[$0..<min($0 + Self.largestBlock / 2, entries.count)]))
    }
  }
}
