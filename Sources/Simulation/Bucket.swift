/// An unordered collection of events in a `ChunkStore`.
struct Bucket: Sendable, BitwiseCopyable {
  /// The chunk that is being filled; −1 before the first.
  var head: Int32 = -1
  var count: Int32 = 0
}
