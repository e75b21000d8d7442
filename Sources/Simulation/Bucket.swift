/// An unordered collection of events in a chain of chunks of a `ChunkPool`.
struct Bucket: BitwiseCopyable {
  /// The chunk that is being filled; nil before the first.
  var head: UnsafeMutableRawPointer?
  /// How many events are in the head; all chunks behind it are full.
  var usedInHead: Int32 = 0
  var count: Int32 = 0
}
