import Probe
import Testing

@testable import Lab

@Suite struct SoakTests {
  private func report(_ bytes: [Int]) -> SoakReport { SoakReport(liveBytes: bytes, residentBytes: bytes) }

  @Test func aLeakIsFound() throws {
    let leak = report((0..<20).map { 1_000_000 + 64 * $0 })
    #expect(leak.grows && leak.fit?.slope == 64)
    let noisy = report((0..<30).map { 1_000_000 + 500 * $0 + ($0 * 7919) % 1000 })
    #expect(noisy.grows)
    #expect(try #require(noisy.slopeInterval).contains(500))
  }

  /// Once in three repetitions is a leak all the same.
  @Test func aLeakNowAndThenIsFound() { #expect(report((0..<30).map { 1_000 + 4096 * ($0 / 3) }).grows) }

  @Test func whatIsLevelIsNone() {
    #expect(!report([Int](repeating: 5, count: 20)).grows)
    #expect(!report((0..<20).map { 1_000_000 + ($0 * 7919) % 1000 }).grows)
    #expect(!report((0..<20).map { 1_000_000 - 10 * $0 }).grows)
  }

  /// Caches that fill at the beginning, or one that is made larger once.
  @Test func stepsAreNone() {
    #expect(!report((0..<20).map { 1_000_000 + 1_000 * min($0, 5) }).grows)
    #expect(!report((0..<20).map { $0 < 13 ? 1_000_000 : 1_064_000 }).grows)
  }

  private final class Keeper: @unchecked Sendable { var kept: [[UInt8]] = [] }

  /// A real leak, so large that what other tests allocate meanwhile does not hide it.
  @Test(.enabled(if: Probe.countsAllocations)) func whatIsKeptIsSeen() throws {
    let keeper = Keeper()
    let soak = Soak(repetitions: 12) { keeper.kept.append([UInt8](repeating: 1, count: 64 << 20)) }
    let report = try soak.execute { _ in }
    #expect(report.grows)
    #expect(abs((report.fit?.slope ?? 0) / Double(64 << 20) - 1) < 0.2)
  }
}
