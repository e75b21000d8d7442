private import CRandom

/// The memory of a `LadderQueue`, freed with its last owner.
///
/// It hands out blocks that stay where they are, so that chunks may point at one another.
final class LadderMemory {
  private var blocks: [UnsafeMutableRawPointer] = []

  /// Memory of the processor's large pages; one entry of its address cache then covers what takes 512 otherwise.
  static var largePageBytes: Int { 1 << 21 }

  func allocate(byteCount: Int) -> UnsafeMutableRawPointer {
    let isLarge = byteCount >= Self.largePageBytes
    let block = UnsafeMutableRawPointer.allocate(
      byteCount: byteCount, alignment: isLarge ? Self.largePageBytes : 64)
    if isLarge { apiary_advise_large_pages(block, byteCount) }
    blocks.append(block)
    return block
  }

  deinit {
    for block in blocks { block.deallocate() }
  }
}

// Only ever changed through a `LadderQueue` that is its one owner.
extension LadderMemory: @unchecked Sendable {}
