/// Chunks of one size for many small collections: each begins with the address of the next in its chain.
///
/// What it hands out belongs to a `LadderMemory`, which every method that may need more is given.
struct ChunkPool<Element: BitwiseCopyable> {
  /// Elements per chunk.
  let capacity: Int32
  private let chunkBytes: Int
  /// Chunks that were given back, in a chain.
  private var free: UnsafeMutableRawPointer?
  /// What has not been handed out of the newest block.
  private var fresh: UnsafeMutableRawPointer?
  private var freshChunks = 0
  private var nextBlockBytes: Int

  private static var headerBytes: Int { max(8, MemoryLayout<Element>.alignment) }

  /// A pool that has nothing yet; a chunk holds one element at least.
  init(chunkBytes: Int) {
    let room = (chunkBytes - Self.headerBytes) / MemoryLayout<Element>.stride
    capacity = Int32(max(1, room))
    // Whole cache lines, so that a chunk touches no more of them than it must.
    let needed = Self.headerBytes + Int(capacity) * MemoryLayout<Element>.stride
    self.chunkBytes = (needed + 63) & ~63
    nextBlockBytes = 16 * self.chunkBytes
  }

  /// Adds an element; O(1).
  @inline(__always)
  mutating func append(_ element: Element, to bucket: inout Bucket, _ memory: LadderMemory) {
    if bucket.head == nil || bucket.usedInHead == capacity { addChunk(to: &bucket, memory) }
    guard let head = bucket.head else { return }
    Self.elements(head)[Int(bucket.usedInHead)] = element
    bucket.usedInHead &+= 1
    bucket.count &+= 1
  }

  /// Visits the elements of a bucket.
  func forEach(in bucket: Bucket, _ visit: (Element) -> Void) {
    var chunk = bucket.head
    var used = bucket.usedInHead
    while let current = chunk {
      let elements = Self.elements(current)
      for index in 0..<Int(used) { visit(elements[index]) }
      used = capacity
      chunk = Self.next(current).pointee
    }
  }

  /// Gives back the chunks of a bucket, whose elements stay readable until the next `append`.
  mutating func recycle(_ bucket: Bucket) {
    var chunk = bucket.head
    while let current = chunk { chunk = recycle(chunk: current) }
  }

  /// Gives back one chunk, and returns the next in its chain.
  mutating func recycle(chunk: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    let following = Self.next(chunk).pointee
    Self.next(chunk).pointee = free
    free = chunk
    return following
  }

  /// The elements of a chunk.
  static func elements(_ chunk: UnsafeMutableRawPointer) -> UnsafeMutablePointer<Element> {
    (chunk + headerBytes).assumingMemoryBound(to: Element.self)
  }

  private static func next(
    _ chunk: UnsafeMutableRawPointer
  ) -> UnsafeMutablePointer<UnsafeMutableRawPointer?> {
    chunk.assumingMemoryBound(to: UnsafeMutableRawPointer?.self)
  }

  @inline(never)
  private mutating func addChunk(to bucket: inout Bucket, _ memory: LadderMemory) {
    let chunk = takeChunk(memory)
    Self.next(chunk).pointee = bucket.head
    bucket.head = chunk
    bucket.usedInHead = 0
  }

  private mutating func takeChunk(_ memory: LadderMemory) -> UnsafeMutableRawPointer {
    if let chunk = free {
      free = Self.next(chunk).pointee
      return chunk
    }
    if let chunk = fresh, freshChunks > 0 {
      fresh = chunk + chunkBytes
      freshChunks -= 1
      return chunk
    }
    freshChunks = nextBlockBytes / chunkBytes - 1
    let block = memory.allocate(byteCount: nextBlockBytes)
    fresh = block + chunkBytes
    nextBlockBytes = min(2 * nextBlockBytes, max(4 * LadderMemory.largePageBytes, 16 * chunkBytes))
    return block
  }
}
