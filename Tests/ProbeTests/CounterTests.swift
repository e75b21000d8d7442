import Foundation
import Glibc
import Probe
import Testing

@Suite struct CounterTests {
  /// Every page of new memory is a minor fault when it is first touched.
  @Test func touchedPagesAreFaults() throws {
    let (pages, size) = (512, 4096)
    let before = Probe.services()
    let block = unsafe mmap(
      nil, pages * size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    unsafe madvise(block, pages * size, MADV_NOHUGEPAGE)
    for page in 0..<pages { unsafe block?.storeBytes(of: 1, toByteOffset: page * size, as: UInt8.self) }
    let served = ServiceCounts(from: before, to: Probe.services())
    unsafe munmap(block, pages * size)
    #expect(served.minorFaults >= pages)
  }

  @Test func whatIsWrittenAndReadIsCounted() throws {
    let before = Probe.services()
    try #require(before.writtenBytes >= 0)
    let zeros = try #require(FileHandle(forUpdatingAtPath: "/dev/zero"))
    let bytes = try #require(try zeros.read(upToCount: 1 << 20))
    try zeros.write(contentsOf: bytes)
    try zeros.close()
    let served = ServiceCounts(from: before, to: Probe.services())
    #expect(served.readBytes >= bytes.count && served.writtenBytes >= bytes.count)
  }

  @Test func untoldCountsStayUntold() {
    var unknown = Probe.services()
    unknown.readBytes = -1
    #expect(ServiceCounts(from: unknown, to: Probe.services()).readBytes == -1)
  }

  /// The peak is of memory that is gone again; other tests have it begin anew as well, so that one quiet try out of many
  /// is enough.
  @Test func thePeakCanBeginAnew() {
    let size = 128 << 20
    let isSeen = (0..<100).contains { _ in
      guard let block = unsafe malloc(size) else { return false }
      unsafe memset(block, 1, size)
      unsafe free(block)
      let before = Probe.peakResidentBytes
      return before > size && Probe.resetPeak() && Probe.peakResidentBytes < before - size / 2
    }
    #expect(isSeen)
  }

  /// Blocks so large that what other tests allocate meanwhile does not matter.
  @Test(.enabled(if: Probe.countsAllocations)) func liveBytesRiseAndFall() throws {
    let size = 1 << 30
    let before = Probe.liveBytes
    let block = unsafe try #require(malloc(size))
    #expect(Probe.liveBytes - before > size / 2)
    let grown = unsafe try #require(realloc(block, 2 * size))
    #expect(Probe.liveBytes - before > size + size / 2)
    unsafe free(grown)
    #expect(abs(Probe.liveBytes - before) < size / 2)
  }

  private final class Leaf { var value = 1 }
  private final class Branch { var leaf = Leaf() }

  /// A reference that is stored twice is counted up for the second place; the optimiser cannot know of it.
  @Test func retainsOfThisProgramAreCounted() {
    let branches = (0..<100).map { _ in Branch() }
    let leaf = Leaf()
    let before = Probe.referencesOfThread
    for branch in branches { branch.leaf = leaf }
    let after = Probe.referencesOfThread
    #expect(after.retains - before.retains >= 100)
    #expect(after.releases - before.releases >= 100)
    #expect(after.retains - before.retains <= 1_000)
  }

  /// Either the machine has counters, and they count, or it is said why not.
  @Test func hardwareCountersCountOrSayWhyNot() {
    let counters = HardwareCounters()
    let before = counters.readings()
    #expect(before.count == HardwareCounters.names.count)
    var sum = 0
    for value in 0..<100_000 { sum = (sum &* 31) ^ value }
    let after = counters.readings()
    #expect(sum != 0)
    if let reason = counters.unavailability {
      #expect(!reason.isEmpty && before.allSatisfy { $0 == -1 })
    } else {
      #expect(zip(before, after).contains { $1 > $0 })
    }
  }

  @Test func theSchedulersClockAgreesWithTheThreads() {
    let (process, thread) = (Probe.processNanoseconds, nanoseconds(of: CLOCK_THREAD_CPUTIME_ID))
    while nanoseconds(of: CLOCK_THREAD_CPUTIME_ID) - thread < 5_000_000 {}
    #expect(Probe.processNanoseconds - process >= 5_000_000)
  }
}
