import Regression
import Testing

/// Behaviour, exact counters, and what of several findings decides.
@Suite struct VerdictTests {
  private static let base = MeasurementRecord(
    softwareVersion: "1", revision: "aaa",
    benchmarks: ["kernel/hold", "results/write"].map { name in
      BenchmarkMeasurement(
        name: name, digest: "d",
        counters: [
          ExactCounter(name: "allocations", subsystem: "memory", value: 100),
          ExactCounter(name: "file_bytes", subsystem: "results", unit: "bytes", value: 1000),
        ], samples: [SampleSeries(name: "cpu", unit: "ns", values: [5])])
    },
    scenarios: [
      ScenarioBehaviour(name: "mm8", variant: "base", seed: 1, fingerprint: "f", outcomeDigest: "o")
    ])

  private static func verdict(
    _ settings: GateSettings = GateSettings(), _ change: (inout MeasurementRecord) -> Void
  ) -> GateVerdict {
    var candidate = base
    change(&candidate)
    return GateVerdict(base: base, candidate: candidate, settings: settings)
  }

  @Test func equalRecordsPass() {
    let verdict = Self.verdict { _ in }
    #expect(verdict.conclusion == .pass && verdict.checks.allSatisfy { $0.status == .passed })
    #expect(verdict.checks.count == 7 && verdict.checks.map(\.subject).contains("mm8/base, seed 1"))
  }

  @Test func oneAllocationMoreIsARegression() throws {
    let verdict = Self.verdict { $0 = Injection(.allocations(1), in: "kernel").applied(to: $0) }
    #expect(verdict.conclusion == .regression)
    let failed = verdict.checks.filter { $0.status == .failed }
    #expect(failed.map(\.subject) == ["kernel/hold"] && failed.map(\.what) == ["memory allocations"])
    #expect(failed.first?.message == "100 → 101 (+1.0 %)")
  }

  @Test func fewerAllocationsAreAnImprovement() {
    let verdict = Self.verdict { $0 = Injection(.allocations(-1), in: "kernel/*").applied(to: $0) }
    #expect(verdict.conclusion == .improved)
  }

  @Test func anotherDigestOrFingerprintIsAnotherBehaviour() {
    var verdict = Self.verdict {
      $0 = Injection(.digest, in: "results/write").applied(to: $0)
      $0.benchmarks[0].counters[0].value += 50
    }
    #expect(verdict.conclusion == .behaviourChanged, "costs of unlike things are not compared first")
    verdict = Self.verdict { $0.scenarios[0].fingerprint = "g" }
    #expect(verdict.conclusion == .behaviourChanged)
    #expect(verdict.exact.behaviour.map(\.subject) == ["mm8/base, seed 1"])
    verdict = Self.verdict { $0.scenarios[0].outcomeDigest = "p" }
    #expect(verdict.exact.behaviour.map(\.kind) == [.outcome])
  }

  @Test func whatIsGoneIsMissed() {
    let verdict = Self.verdict { $0.benchmarks.removeFirst() }
    #expect(verdict.conclusion == .behaviourChanged)
    #expect(verdict.exact.behaviour.map(\.kind) == [.missing])
  }

  @Test func whatIsNewIsNoted() {
    let verdict = Self.verdict {
      $0.benchmarks.append(BenchmarkMeasurement(name: "new", digest: "", counters: [], samples: []))
    }
    #expect(verdict.conclusion == .pass)
    #expect(verdict.exact.notes == ["not in the base, and so not compared: new"])
  }

  @Test func aCounterThatIsGoneIsInconclusive() {
    var settings = GateSettings()
    let change: (inout MeasurementRecord) -> Void = { $0.benchmarks[0].counters.removeLast() }
    let verdict = Self.verdict(settings, change)
    #expect(verdict.conclusion == .inconclusive)
    let open = verdict.checks.filter { $0.status == .inconclusive }
    #expect(open.map(\.subject) == ["kernel/hold"] && open.map(\.what) == ["results file_bytes"])
    settings.rules = [CostRule(benchmarks: "kernel/hold", cost: "file_bytes", tolerance: nil)]
    #expect(Self.verdict(settings, change).conclusion == .pass, "what is ignored may go")
  }

  @Test func nothingInCommonIsNoBaseline() {
    let verdict = Self.verdict { $0 = MeasurementRecord(softwareVersion: "1", revision: "b", benchmarks: []) }
    #expect(verdict.conclusion == .noBaseline)
  }

  @Test func rulesTolerateAndIgnore() {
    var settings = GateSettings()
    let grown: (inout MeasurementRecord) -> Void = { $0.benchmarks[1].counters[1].value = 1010 }
    #expect(Self.verdict(settings, grown).conclusion == .regression)
    settings.rules = [CostRule(benchmarks: "results", cost: "file_bytes", tolerance: 0.01)]
    #expect(Self.verdict(settings, grown).conclusion == .pass)
    settings.rules.append(CostRule(benchmarks: "*", cost: "file_*", tolerance: 0.009))
    #expect(Self.verdict(settings, grown).conclusion == .regression, "the last rule that fits counts")
    settings.rules.append(CostRule(benchmarks: "*", cost: "*", tolerance: nil))
    #expect(Self.verdict(settings, grown).exact.counters.isEmpty)
  }

  @Test func onlySelectedBenchmarksAreCompared() {
    var settings = GateSettings()
    settings.benchmarks = ["kernel"]
    let verdict = Self.verdict(settings) {
      $0.benchmarks.removeLast()
      $0.scenarios = []
    }
    #expect(verdict.conclusion == .pass && verdict.exact.common == ["kernel/hold"])
  }

  /// A program whose processes do not agree among themselves.
  private struct Unsteady: MeasuringProgram {
    let change: @Sendable (inout MeasurementRecord) -> Void
    /// Which process is changed, from 1.
    var changed = 3
    var processes = 0
    var isOutOfTime: Bool { processes > 4 }

    mutating func measure(_ side: GateSide, only names: [String]?) -> MeasurementRecord {
      processes += 1
      var record = base
      if processes == changed { change(&record) }
      return record
    }
  }

  /// What was to be judged and cannot be: names that fit nothing, and times that one program does not give.
  @Test func whatIsNotMeasuredIsInconclusive() {
    let withoutTimes: @Sendable (inout MeasurementRecord) -> Void = { $0.benchmarks[1].samples = [] }
    let cases: [(metrics: [String], paired: [String], rules: [CostRule], open: [String])] = [
      (["cpuu"], [], [], ["kernel/hold", "results/write"]), (["cpu"], ["kernel/h"], [], ["kernel/h"]),
      (["cpu"], ["results"], [], ["results/write"]), (["cpu", "wall"], ["kernel"], [], ["kernel/hold"]),
      (["cpu"], ["results"], [CostRule(benchmarks: "*", cost: "cpu", tolerance: nil)], []),
    ]
    for (metrics, paired, rules, open) in cases {
      var settings = GateSettings()
      (settings.metrics, settings.paired, settings.rules) = (metrics, paired, rules)
      var gate = Gate(Unsteady(change: withoutTimes, changed: 2), settings: settings)
      let verdict = gate.judge()
      #expect(verdict.conclusion == (open.isEmpty ? .pass : .inconclusive), "\(metrics) \(paired)")
      #expect(verdict.unjudged.map(\.benchmark) == open, "\(metrics) \(paired)")
    }
  }

  @Test func unsteadyCountersAreInconclusiveAndUnsteadyDigestsABehaviour() {
    var gate = Gate(Unsteady { $0.benchmarks[0].counters[0].value += 1 }, settings: GateSettings())
    var verdict = gate.judge()
    #expect(verdict.conclusion == .inconclusive)
    #expect(verdict.exact.counters.map(\.outcome) == [.unsteady, .same, .same, .same])
    #expect(verdict.costs.allSatisfy { $0.blocks == 2 && $0.outcome == .inconclusive(.tooFewBlocks) })
    gate = Gate(Unsteady { $0.benchmarks[0].digest = "e" }, settings: GateSettings())
    verdict = gate.judge()
    #expect(verdict.conclusion == .behaviourChanged && verdict.exact.behaviour.map(\.kind) == [.unsteady])
  }

  @Test(arguments: [
    ("kernel", "kernel/hold", true), ("kernel/", "kernel/hold", true), ("kern", "kernel/hold", false),
    ("kernel/hold", "kernel/hold", true), ("*", "a", true), ("k*d", "kernel/hold", true),
    ("k*d", "kernel/holding", false), ("*/hold*", "kernel/holding", true), ("*er*h*", "kernel/hold", true),
    ("*h*er*", "kernel/hold", false), ("a*a", "a", false),
  ]) func patterns(_ pattern: String, _ name: String, _ fits: Bool) {
    #expect(NamePattern(pattern).matches(name) == fits)
  }
}
