import Charts
import Testing

@testable import Lab

/// Two files of benchmarks against each other.
@Suite struct BenchmarkComparisonTests {
  private func samples(_ path: String, _ values: [Double], digest: String = "d") -> BenchmarkSamples {
    BenchmarkSamples(
      path: path, date: "2026-01-01", revision: "r",
      entries: [BenchmarkSamples.Entry(name: "kernel/a", digest: digest, values: ["cpu": values])])
  }

  private func row(_ before: [Double], _ after: [Double]) throws -> PairedDifference {
    let comparison = try BenchmarkComparison(before: samples("b", before), after: samples("a", after))
    return try #require(comparison.rows.first)
  }

  /// Seven values: the interval with 97.5 % is their whole range (1 − 2⁻⁶ = 98.4 %), as in Conover's table.
  @Test func intervalsReachFromLeastOverMostToMostOverLeast() throws {
    let row = try row([100, 101, 102, 103, 104, 105, 110], [200, 201, 202, 206, 204, 205, 220])
    let (least, middle, most): (Double, Double, Double) = (200.0 / 110 - 1, 204.0 / 103 - 1, 220.0 / 100 - 1)
    #expect(row.difference == middle)
    #expect(row.interval == least...most)
    #expect(row.verdict == .worse && row.tolerance == 0.03)
  }

  /// Nothing is claimed unless the whole interval is beyond the tolerance.
  @Test func onlyWholeIntervalsCount() throws {
    let old = (0..<9).map { 1000 + Double($0) }
    #expect(try row(old, old).verdict == .noDifferenceShown)
    #expect(try row(old, old.map { $0 * 1.035 }).verdict == .noDifferenceShown)
    #expect(try row(old, old.map { $0 * 1.05 }).verdict == .worse)
    #expect(try row(old, old.map { $0 * 0.9 }).verdict == .better)
  }

  @Test func whatIsInOneAloneIsNotCompared() throws {
    let other = BenchmarkSamples(
      path: "o", date: "", revision: "", entries: [.init(name: "kernel/b", digest: "", values: ["cpu": [1]])])
    #expect(throws: LabError.self) { try BenchmarkComparison(before: samples("b", [1]), after: other) }
    let changed = try BenchmarkComparison(
      before: samples("b", [1, 2]), after: samples("a", [1, 2], digest: "e"))
    #expect(changed.rows.map(\.variant) == ["kernel/a (computed something else)"])
  }
}
