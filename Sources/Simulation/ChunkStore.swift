/// Storage for many small collections: chunks of eight elements, each in a chain.
///
/// A value: a copy shares its memory until one of the two is changed, which `makeUnique` sees to.
struct ChunkStore<Element: BitwiseCopyable> {
  static var chunkLength: Int { 8 }

  private var memory: ChunkMemory<Element>
  /// The memory's own addresses, at hand.
  private var elements: UnsafeMutablePointer<Element>
  /// The chunk before each in its chain, or in the chain of free ones; −1 at the end.
  private var next: UnsafeMutablePointer<Int32>
  private var usedChunks: Int32 = 0
  private var firstFree: Int32 = -1

  init() {
    memory = ChunkMemory(chunks: 0, chunkLength: Self.chunkLength)
    elements = memory.elements
    next = memory.next
  }

  /// Makes the memory this value's own; to be called before a change; O(1) where it is already.
  mutating func makeUnique() {
    if !isKnownUniquelyReferenced(&memory) { move(to: memory.chunks) }
  }

  /// Adds an element; amortised O(1).
  mutating func append(_ element: Element, to bucket: inout Bucket) {
    let used = Int(bucket.count) & (Self.chunkLength - 1)
    if used == 0 { bucket.head = addChunk(before: bucket.head) }
    elements[Int(bucket.head) &* Self.chunkLength &+ used] = element
    bucket.count &+= 1
  }

  /// Visits the elements of a bucket.
  func forEach(in bucket: Bucket, _ visit: (Element) -> Void) {
    var chunk = bucket.head
    var used = Self.usedInHead(bucket)
    while chunk >= 0 {
      let begin = Int(chunk) &* Self.chunkLength
      for index in begin..<begin + used { visit(elements[index]) }
      used = Self.chunkLength
      chunk = next[Int(chunk)]
    }
  }

  /// Visits the elements of a bucket, which may go into other buckets meanwhile; frees each chunk after.
  mutating func move(_ bucket: Bucket, _ visit: (Element, inout ChunkStore) -> Void) {
    var chunk = bucket.head
    var used = Self.usedInHead(bucket)
    while chunk >= 0 {
      let begin = Int(chunk) &* Self.chunkLength
      for index in begin..<begin + used { visit(elements[index], &self) }
      used = Self.chunkLength
      let following = next[Int(chunk)]
      next[Int(chunk)] = firstFree
      firstFree = chunk
      chunk = following
    }
  }

  /// Fetches the head of a bucket that will be needed soon.
  func prefetch(_ bucket: Bucket) {
    guard bucket.head >= 0 else { return }
    let address = UnsafeRawPointer(elements + Int(bucket.head) &* Self.chunkLength)
    MemoryHint.prefetch(address)
    MemoryHint.prefetch(address + 64)
    MemoryHint.prefetch(address + 128)
  }

  private static func usedInHead(_ bucket: Bucket) -> Int {
    (Int(bucket.count) &- 1) & (chunkLength - 1) &+ 1
  }

  private mutating func addChunk(before other: Int32) -> Int32 {
    var chunk = firstFree
    if chunk >= 0 {
      firstFree = next[Int(chunk)]
    } else {
      if Int(usedChunks) == memory.chunks { move(to: max(8, 2 * memory.chunks)) }
      chunk = usedChunks
      usedChunks += 1
    }
    next[Int(chunk)] = other
    return chunk
  }

  private mutating func move(to chunks: Int) {
    let larger = ChunkMemory<Element>(chunks: chunks, chunkLength: Self.chunkLength)
    larger.elements.update(from: elements, count: Int(usedChunks) * Self.chunkLength)
    larger.next.update(from: next, count: Int(usedChunks))
    memory = larger
    elements = larger.elements
    next = larger.next
  }
}
