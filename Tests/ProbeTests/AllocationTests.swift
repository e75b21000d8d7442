import Foundation
import Glibc
import Probe
import Testing

/// What the body allocates on this thread, the second time that it runs; other tests may allocate on
/// theirs at the same time.
private func allocations(_ body: () -> Void) -> (count: Int, bytes: Int) {
  body()
  let before = Probe.allocationsOfThread
  body()
  let after = Probe.allocationsOfThread
  return (after.count - before.count, after.bytes - before.bytes)
}

@Suite(.enabled(if: Probe.countsAllocations))
struct AllocationTests {
  @Test func takingASampleAllocatesNothing() {
    #expect(allocations { _ = Probe.sample() } == (0, 0))
  }

  @Test(arguments: [1, 7, 100])
  func everyMallocIsCounted(number: Int) {
    var blocks = unsafe [UnsafeMutableRawPointer?](repeating: nil, count: number)
    let seen = allocations {
      for index in 0..<number { unsafe blocks[index] = malloc(48) }
      for index in 0..<number { unsafe free(blocks[index]) }
    }
    #expect(seen == (number, 48 * number))
  }

  @Test func everyMemberOfTheFamilyIsCounted() throws {
    let text = try unsafe #require(strdup("nine char"))
    defer { unsafe free(text) }
    var results = unsafe [UnsafeMutableRawPointer?](repeating: nil, count: 6)
    let seen = allocations {
      unsafe results[0] = calloc(3, 40)
      unsafe results[1] = realloc(nil, 10)
      unsafe results[1] = realloc(results[1], 5000)
      unsafe results[2] = aligned_alloc(64, 128)
      unsafe results[3] = valloc(300)
      _ = unsafe posix_memalign(&results[4], 32, 77)
      unsafe results[5] = unsafe UnsafeMutableRawPointer(strdup(text))
      for index in 0..<6 { unsafe free(results[index]) }
    }
    #expect(seen == (7, 120 + 10 + 5000 + 128 + 300 + 77 + 10))
  }

  @Test func alignedBlocksAreAlignedAndBadAlignmentsRefused() {
    for alignment in [16, 64, 4096, 65_536] {
      var block: UnsafeMutableRawPointer?
      #expect(unsafe posix_memalign(&block, alignment, 100) == 0)
      #expect(UInt(bitPattern: block) % UInt(alignment) == 0)
      unsafe free(block)
    }
    var untouched: UnsafeMutableRawPointer?
    #expect(unsafe posix_memalign(&untouched, 24, 100) == EINVAL)
    #expect(unsafe posix_memalign(&untouched, 4, 100) == EINVAL)
    #expect(unsafe posix_memalign(&untouched, 0, 100) == EINVAL)
    #expect(unsafe posix_memalign(&untouched, 16, Int.max - 64) == ENOMEM)
    #expect(unsafe untouched == nil)
  }

  @Test func aFailedAllocationIsNotCounted() {
    let absurd = Int.max - 64
    let seen = allocations { unsafe free(malloc(absurd)) }
    #expect(seen == (0, 0))
    #expect(unsafe calloc(Int.max, 4) == nil)
  }

  /// The call comes from libswiftCore.so, not from this program.
  @Test func aSwiftArrayIsCounted() {
    var total = 0
    let seen = allocations {
      let array = [UInt8](repeating: 7, count: 100_000)
      total += Int(array[total % array.count])
    }
    #expect(seen.count == 1)
    #expect((100_000..<100_100).contains(seen.bytes))
  }

  /// More threads than there are counters of their own, with blocks so large that no other test matters.
  @Test func noAllocationOfAnyThreadIsLost() {
    let (threads, rounds, size) = (100, 16, 1 << 26)
    let before = Probe.sample()
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      let thread = Thread {
        for _ in 0..<rounds { unsafe free(malloc(size)) }
      }
      thread.start()
      while !thread.isFinished { usleep(200) }
    }
    let usage = ProbeUsage(from: before, to: Probe.sample())
    let expected = threads * rounds * size
    #expect(usage.allocatedBytes >= expected)
    // Nothing is counted twice; the rest is what other tests allocate meanwhile.
    #expect(usage.allocatedBytes < 2 * expected)
    #expect(usage.allocations >= threads * rounds)
  }

  /// Arrays grow to what the allocator says that a block has room for: it must follow from what was asked for, whatever
  /// the heap has been through.
  @Test func capacitiesDependOnCountsAlone() {
    var arrays = [[UInt8]](repeating: [], count: 200)
    var capacities: [Int: Int] = [:]
    var word: UInt64 = 1
    for _ in 0..<5_000 {
      word = word &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let count = Int(word >> 33) % (1 << (1 + Int(word >> 20) % 18))
      let array = [UInt8](repeating: 1, count: count)
      #expect(capacities[count, default: array.capacity] == array.capacity)
      capacities[count] = array.capacity
      arrays[Int(word >> 50) % arrays.count] = array
    }
  }
}
