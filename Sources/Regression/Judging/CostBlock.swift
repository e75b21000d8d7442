/// Four processes in a row: base, candidate, candidate, base.
///
/// A speed that drifts steadily over the block is the same for both programs. Values are natural logarithms.
struct CostBlock: Sendable, Equatable {
  var firstBase = 0.0
  var firstCandidate = 0.0
  var secondCandidate = 0.0
  var secondBase = 0.0

  /// The order in which the processes are started.
  static let order: [(side: GateSide, place: WritableKeyPath<CostBlock, Double> & Sendable)] = [
    (.base, \.firstBase), (.candidate, \.firstCandidate), (.candidate, \.secondCandidate),
    (.base, \.secondBase),
  ]

  /// The logarithm of candidate / base.
  var logRatio: Double { (firstCandidate + secondCandidate - firstBase - secondBase) / 2 }

  /// What the block and the next one say of either program against itself, drift cancelled in the same way: the two
  /// inner processes of its four against the two outer ones.
  func logRatiosWithItself(_ next: CostBlock) -> [Double] {
    [
      (secondBase + next.firstBase - firstBase - next.secondBase) / 2,
      (secondCandidate + next.firstCandidate - firstCandidate - next.secondCandidate) / 2,
    ]
  }
}

extension [CostBlock] {
  /// The logarithms of candidate / base, block by block.
  var logRatios: [Double] { map(\.logRatio) }

  /// The logarithms of ratios of either program to itself, from pairs of neighbouring blocks: about as many as blocks.
  var logRatiosWithThemselves: [Double] {
    stride(from: 0, to: count - 1, by: 2).flatMap { self[$0].logRatiosWithItself(self[$0 + 1]) }
  }
}
