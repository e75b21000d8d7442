import Results
import Statistics
import Swarm
import Testing

@testable import Lab

@Suite struct ComparisonTests {
  private static let wait = Metric("mean_wait", unit: "s", meaning: "Mean wait", preference: .smaller)
  private static let use = Metric("utilisation", unit: "1", meaning: "Use", preference: .larger)

  /// A table of runs: variant, seed, mean wait, utilisation; nil where the run failed.
  private static func table(_ runs: [(String, UInt64, (Double, Double)?)]) -> BatchTable {
    var table = BatchTable()
    for (variant, seed, values) in runs {
      table.append(
        BatchTable.Run(
          scenario: "s", variant: variant, seed: seed, parameters: "",
          status: values == nil ? "failed" : "finished", fingerprint: "",
          metrics: values.map { [MetricValue(wait, $0.0), MetricValue(use, $0.1)] } ?? []))
    }
    return table
  }

  private static func row(_ comparison: Comparison, _ metric: String, _ variant: String) throws
    -> Comparison.Row
  {
    try #require(comparison.rows.first { $0.metric.name == metric && $0.variant == variant })
  }

  @Test func runsArePairedBySeedWhateverTheirOrder() throws {
    let table = Self.table([
      ("base", 1, (10, 0.5)), ("base", 2, (20, 0.6)), ("base", 3, (30, 0.7)), ("base", 4, nil),
      ("fast", 3, (28, 0.9)), ("fast", 1, (9, 0.7)), ("fast", 2, (17, 0.8)), ("fast", 4, (1, 0.1)),
      ("fast", 5, (1, 0.1)),
    ])
    let comparison = try Comparison(table, path: "b")
    let wait = try Self.row(comparison, "mean_wait", "fast")
    #expect(wait.result.pairs == 3)
    #expect(wait.result.baselineMean == 20)
    #expect(wait.result.candidateMean == 18)
    #expect(wait.result.meanDifference == -2)
    // Differences -1, -3, -2: s = 1, and Student's t with two degrees of freedom has 4.302653.
    let interval = try #require(wait.result.interval)
    #expect(abs(interval.low - (-2 - 4.302653 / 3.0.squareRoot())) < 1e-6)
    #expect(abs(interval.high - (-2 + 4.302653 / 3.0.squareRoot())) < 1e-6)
    #expect(wait.verdict == .noDifferenceShown)
    #expect(try Self.row(comparison, "utilisation", "fast").verdict == .better)
  }

  @Test func theVerdictFollowsThePreferenceOfTheMetric() throws {
    func verdict(_ candidate: [Double], _ preference: Metric.Preference) throws -> Verdict {
      let pairs = try #require(PairedComparison(baseline: [1, 2, 3], candidate: candidate))
      return Verdict(pairs, preference: preference)
    }
    #expect(try verdict([2, 3, 4.01], .larger) == .better)
    #expect(try verdict([2, 3, 4.01], .smaller) == .worse)
    #expect(try verdict([0, 1, 2.01], .larger) == .worse)
    #expect(try verdict([0, 1, 2.01], .smaller) == .better)
    #expect(try verdict([2, 3, 4.01], .neither) == .noDifferenceShown)
    #expect(try verdict([0, 5, 3], .smaller) == .noDifferenceShown)
    #expect(try verdict([1, 2, 3], .smaller) == .noDifferenceShown)
  }

  @Test func onePairGivesNoInterval() throws {
    let comparison = try Comparison(Self.table([("a", 1, (1, 1)), ("b", 1, (5, 0.5))]), path: "b")
    #expect(comparison.pairs == 1)
    #expect(comparison.rows.count == 2)
    #expect(comparison.rows.allSatisfy { $0.result.interval == nil && $0.verdict == .noDifferenceShown })
  }

  @Test func anyVariantMayBeTheBaseline() throws {
    let runs: [(String, UInt64, (Double, Double)?)] = ["a", "b", "c"].flatMap { variant in
      (1...2).map { (variant, UInt64($0), (Double($0), 0.5)) }
    }
    let comparison = try Comparison(Self.table(runs), path: "x", baseline: "b")
    #expect(comparison.baseline == "b")
    #expect(comparison.variants == ["a", "c"])
    #expect(throws: LabError.self) { try Comparison(Self.table(runs), path: "x", baseline: "d") }
  }

  @Test func variantsWithoutSeedsInCommonHaveNoRows() throws {
    let comparison = try Comparison(Self.table([("a", 1, (1, 1)), ("b", 2, (1, 1))]), path: "x")
    #expect(comparison.rows.isEmpty)
  }

  @Test(arguments: [0, 1])
  func oneVariantCannotBeCompared(_ finished: Int) {
    let table = Self.table([("a", 1, finished == 1 ? (1, 1) : nil), ("b", 1, nil)])
    do {
      _ = try Comparison(table, path: "x")
      Issue.record("nothing was thrown")
    } catch {
      #expect(error.exitCode == 65)
      #expect("\(error)".hasSuffix(finished == 1 ? "there are a" : "there are none"))
    }
  }
}
