/// The memory of a `ChunkStore`, freed with its last owner.
final class ChunkMemory<Element: BitwiseCopyable> {
  let chunks: Int
  let elements: UnsafeMutablePointer<Element>
  let next: UnsafeMutablePointer<Int32>

  init(chunks: Int, chunkLength: Int) {
    self.chunks = chunks
    elements = .allocate(capacity: chunks * chunkLength)
    next = .allocate(capacity: chunks)
  }

  deinit {
    elements.deallocate()
    next.deallocate()
  }
}

// Only ever changed through a `ChunkStore` that is its one owner.
extension ChunkMemory: @unchecked Sendable where Element: Sendable {}
extension ChunkStore: @unchecked Sendable where Element: Sendable {}
