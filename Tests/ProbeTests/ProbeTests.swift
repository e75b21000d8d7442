import Foundation
import Glibc
import Probe
import Testing

@Suite struct ProbeTests {
  @Test func countersOnlyGrow() {
    var last = Probe.sample()
    for round in 0..<200 {
      _ = [Int](repeating: round, count: 100)
      let next = Probe.sample()
      #expect(next.wallNanoseconds > last.wallNanoseconds)
      #expect(next.userNanoseconds >= last.userNanoseconds)
      #expect(next.systemNanoseconds >= last.systemNanoseconds)
      #expect(next.allocations >= last.allocations)
      #expect(next.allocatedBytes >= last.allocatedBytes)
      last = next
    }
  }

  @Test func wallTimeAgreesWithTheStandardClock() {
    let clock = ContinuousClock()
    let start = clock.now
    let before = Probe.sample()
    usleep(20_000)
    let usage = ProbeUsage(from: before, to: Probe.sample())
    let seconds = (clock.now - start) / .seconds(1)
    #expect(usage.wallSeconds >= 0.02)
    #expect(usage.wallSeconds <= seconds)
  }

  /// The thread's own CPU clock is a part of the process's.
  @Test func cpuTimeCoversWhatAThreadBurns() {
    let before = Probe.sample()
    let start = nanoseconds(of: CLOCK_THREAD_CPUTIME_ID)
    while nanoseconds(of: CLOCK_THREAD_CPUTIME_ID) - start < 40_000_000 {}
    let usage = ProbeUsage(from: before, to: Probe.sample())
    // The kernel brings the process's figure up to date tick by tick, which may be 10 ms late.
    #expect(usage.cpuSeconds >= 0.03)
    #expect(usage.cpuSeconds == usage.userSeconds + usage.systemSeconds)
  }

  /// Other tests may take or give back memory between the two readings, so one quiet try out of many is enough.
  @Test func residentMemoryIsTheKernelsFigure() throws {
    let agrees = try (0..<100).contains { _ in
      let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
      let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
      let kibibytes = try #require(Int(line.split(separator: "\t").last?.split(separator: " ").first ?? ""))
      return abs(Probe.sample().residentBytes - kibibytes * 1024) < 8 << 20
    }
    #expect(agrees)
    #expect(Probe.sample().residentBytes > 1 << 20)
  }

  /// Other tests may take or give back memory meanwhile, so one quiet try out of many is enough.
  @Test func touchedMemoryIsResident() {
    let size = 64 << 20
    let isSeen = (0..<100).contains { _ in
      let before = Probe.sample().residentBytes
      guard let block = unsafe malloc(size) else { return false }
      defer { unsafe free(block) }
      unsafe memset(block, 1, size)
      let growth = Probe.sample().residentBytes - before
      return abs(growth - size) < 4 << 20
    }
    #expect(isSeen)
  }

  @Test func peakIsAtLeastWhatWasResident() throws {
    let size = 32 << 20
    let block = try unsafe #require(malloc(size))
    unsafe memset(block, 1, size)
    let held = Probe.sample().residentBytes
    unsafe free(block)
    // The kernel may keep either figure a few pages per processor out of date.
    #expect(Probe.peakResidentBytes >= held - (1 << 20))
  }
}
