import Simulation
import Testing

@testable import Benchmarks

/// Small versions of all benchmarks compute the same on every queue.
@Suite struct QueueAgreementTests {
  private static let runner = BenchmarkRunner(
    kinds: QueueKind.all, fingerprints: [true, false], repetitions: 2)

  @Test(arguments: Increment.allCases) func holdModel(_ increment: Increment) throws {
    for size in [1, 16, 3_000] {
      let records = try Self.runner.run(
        KernelBenchmarks.hold(HoldConfiguration(size: size, increment: increment, holds: 5_000)))
      #expect(records.map(\.queue) == QueueKind.all.map(\.name))
      #expect(Set(records.map(\.digest)).count == 1)
      #expect(records.allSatisfy { $0.events == 5_000 && $0.repetitions == 2 })
    }
  }

  /// What is resident is not judged: other tests run in this process.
  @Test func memory() throws {
    let records = try Self.runner.run(KernelBenchmarks.memory(MemoryConfiguration(size: 20_000)))
    #expect(records.map(\.queue) == QueueKind.all.map(\.name))
    #expect(Set(records.map(\.digest)).count == 1)
    #expect(records.allSatisfy { $0.measures.map(\.name) == ["bytes_per_pending_event"] })
  }

  @Test(arguments: [(1, 1), (50, 1), (50, 16), (4_000, 1)], [1.0, 0.25])
  func phold(_ size: (Int, Int), _ remote: Double) throws {
    let configuration = PHOLDConfiguration(
      processes: size.0, eventsPerProcess: size.1, remote: remote, events: 20_000)
    let records = try Self.runner.run(KernelBenchmarks.phold(configuration))
    #expect(records.count == 2 * QueueKind.all.count)
    let withFingerprint = Set(records.filter { $0.isFingerprinted == true }.map(\.digest))
    #expect(withFingerprint.count == 1)
    let compared = records.filter { $0.measures.contains { $0.name == "fingerprint_time_ratio" } }
    #expect(compared.count == QueueKind.all.count && compared.allSatisfy { $0.isFingerprinted == true })
    // The mean delay is one second, within eight standard deviations of a sum of that many.
    #expect(abs(Double(records[0].events) - 20_000) < 8 * 0.9 * (20_000.0).squareRoot())
  }

  @Test func multiServerQueue() throws {
    let records = try Self.runner.run(
      KernelBenchmarks.multiServer(MultiServerConfiguration(customers: 10_000)))
    #expect(Set(records.compactMap { $0.measures.first?.spread.median }).count == 1)
    #expect(records.allSatisfy { $0.events == 20_000 })
  }

  /// A trial that went another way is caught, be it by its digest or by its fingerprint alone.
  @Test func disagreementIsAnError() {
    let lanes = QueueKind.all.map { BenchmarkLane(kind: $0, isFingerprinted: true) }
    func trial(_ digest: UInt64, _ fingerprint: UInt64) -> Trial {
      Trial(
        events: 1, cpuSeconds: 1, digest: digest, fingerprint: Fingerprint(low: fingerprint, high: 0),
        measures: [])
    }
    #expect(throws: Never.self) { try BenchmarkRunner.check("p", lanes, [[trial(1, 2)], [trial(1, 2)]]) }
    #expect(throws: BenchmarkError.self) {
      try BenchmarkRunner.check("p", lanes, [[trial(1, 2)], [trial(3, 2)]])
    }
    #expect(throws: BenchmarkError.self) {
      try BenchmarkRunner.check("p", lanes, [[trial(1, 2)], [trial(1, 3)]])
    }
  }
}
