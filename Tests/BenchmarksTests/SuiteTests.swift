import Probe
import Testing

@testable import Benchmarks

/// The registry of benchmarks, one of each kind at the tiny scale; `BenchTests` runs all of them in the built command.
@Suite struct SuiteTests {
  private static var runner: SuiteRunner { SuiteRunner(RepetitionPlan(repetitions: 1), scale: .tiny) }

  @Test func namesAreFitForTheRecord() {
    let names = BenchmarkRegistry.standard.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.wholeMatch(of: /[a-z]+\/[A-Za-z0-9._+-]+/) != nil })
    for subsystem in ["kernel", "scheduling", "learning", "evolution"] {
      #expect(names.contains { $0.hasPrefix(subsystem + "/") })
    }
  }

  /// The first of those whose names begin alike.
  private static var oneOfEachKind: [String] {
    var kinds: Set<Substring> = []
    return BenchmarkRegistry.standard.all.map(\.name).filter {
      kinds.insert($0.prefix { $0 != "-" }).inserted
    }
  }

  /// The runner itself demands that all executions of a benchmark compute the same.
  @Test(arguments: oneOfEachKind) func runs(_ name: String) throws {
    let benchmark = try #require(BenchmarkRegistry.standard.all.first { $0.name == name })
    let (first, second) = (try Self.runner.run(benchmark), try Self.runner.run(benchmark))
    #expect(!first.outcome.digest.isEmpty && first.outcome.amount > 0)
    #expect(first.outcome == second.outcome)
    #expect(first.counters == second.counters)
    #expect(first.counters.allSatisfy { $0.value >= 0 })
    #expect(first.repetitions == 1 && first.metric(.wall) != nil && first.metric(.peakMemory) != nil)
    if Probe.countsAllocations { #expect(first.counters.contains { $0.name == "allocations" }) }
  }

  /// As many of each as the code does: a push for every first event, and one for every event handled in the hold model.
  @Test func queueOperationsAreCounted() throws {
    let hold = try #require(BenchmarkRegistry.standard.all.first { $0.name == "kernel/hold-ladder-1000" })
    let counters = try Self.runner.run(hold).counters
    #expect(counters.contains(ExactCounter("pushes", of: "queue", 11_000)))
    #expect(counters.contains(ExactCounter("pops", of: "queue", 10_000)))
    let queue = try #require(BenchmarkRegistry.standard.all.first { $0.name == "kernel/mm8-queue" })
    let served = try Self.runner.run(queue)
    // An arrival and a departure for each customer, each scheduled once.
    #expect(served.outcome.amount == 5_000)
    #expect(served.counters.contains(ExactCounter("events", of: "kernel", 10_000)))
    #expect(served.counters.contains(ExactCounter("pushes", of: "queue", 10_000)))
  }

  @Test func allocationsAndReferencesOfABodyAreExact() throws {
    final class Thing {}
    let benchmark = Benchmark("test/allocate", unit: "thing") { _ in
      var things: [Thing] = []
      things.reserveCapacity(10)
      return PreparedBenchmark(
        run: { for _ in 0..<10 { things.append(Thing()) } },
        outcome: { BenchmarkOutcome(amount: things.count, digest: "10") })
    }
    let result = try Self.runner.run(benchmark)
    if Probe.countsAllocations {
      #expect(result.counters.contains(ExactCounter("allocations", of: "memory", 10)))
      let bytes = try #require(result.counters.first { $0.name == "allocated_bytes" }).value
      #expect((160...480).contains(bytes))
    }
  }

  @Test func executionsThatDifferAreAnError() throws {
    let counter = Counter()
    let benchmark = Benchmark("test/restless", unit: "run") { _ in
      counter.value += 1
      let value = counter.value
      return PreparedBenchmark(run: {}, outcome: { BenchmarkOutcome(amount: 1, digest: "\(value)") })
    }
    #expect(throws: BenchmarkError.disagreement(path: "test/restless", outcomes: ["1", "2"])) {
      try Self.runner.run(benchmark)
    }
  }

  private final class Counter: @unchecked Sendable { var value = 0 }

  @Test func failuresNameTheBenchmark() {
    let benchmark = Benchmark("test/broken", unit: "run") { _ in
      throw BenchmarkError.failed(path: "within", reason: "broken")
    }
    #expect(throws: BenchmarkError.failed(path: "test/broken", reason: "within: broken")) {
      try Self.runner.run(benchmark)
    }
  }

  @Test func plansEndByNumberTimeOrTightness() {
    func costs(_ values: [Int]) -> [ExecutionCost] {
      values.map { ExecutionCost(samples: [CostSample(metric: .cpu, value: $0)], counters: []) }
    }
    let three = RepetitionPlan(repetitions: 3)
    #expect(three.goesOn(after: costs([1, 2]), elapsedSeconds: 1e9))
    #expect(!three.goesOn(after: costs([1, 2, 3]), elapsedSeconds: 0))
    let boxed = RepetitionPlan(repetitions: 100, timeBoxSeconds: 1)
    #expect(boxed.goesOn(after: [], elapsedSeconds: 2))
    #expect(!boxed.goesOn(after: costs([1]), elapsedSeconds: 1))
    let adaptive = RepetitionPlan()
    #expect(adaptive.goesOn(after: costs([100, 100, 100]), elapsedSeconds: 0))
    #expect(adaptive.goesOn(after: costs([100, 101, 99, 103, 100, 90]), elapsedSeconds: 0))
    #expect(!adaptive.goesOn(after: costs([1000, 1001, 999, 1003, 1000, 997]), elapsedSeconds: 0))
    #expect(!adaptive.goesOn(after: costs([1, 2]), elapsedSeconds: 2.1))
  }
}
