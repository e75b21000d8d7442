import Simulation

/// Draws the kinds of tasks, from a stream of its own.
struct KindSampler: Sendable {
  /// P(kind ≤ k) for each kind k but the last.
  private let bounds: [Double]
  private(set) var stream: RandomStream

  init(_ kinds: [KindShare], seed: UInt64) {
    let sums = kinds.reduce(into: [Double]()) { $0.append(($0.last ?? 0) + $1.share) }
    bounds = Array(sums.dropLast())
    stream = WorkloadPurpose.kind.stream(seed: seed)
  }

  /// A kind's place among the kinds; nothing is drawn where there are fewer than two.
  ///
  /// O(kinds).
  mutating func next() -> UInt16 {
    guard !bounds.isEmpty else { return 0 }
    let position = stream.uniform()
    return UInt16(bounds.firstIndex { position < $0 } ?? bounds.count)
  }
}
