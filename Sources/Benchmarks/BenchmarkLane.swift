/// One of the ways to run a case that race each other.
struct BenchmarkLane: Sendable {
  let kind: QueueKind
  /// Nil where the case takes none.
  let isFingerprinted: Bool?
}
