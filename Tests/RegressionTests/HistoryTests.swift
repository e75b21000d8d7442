import Regression
import Simulation
import Statistics
import TestSupport
import Testing

@Suite struct HistoryTests {
  private static func history(_ count: Int, slowerFrom change: Int) -> MeasurementHistory {
    var stream = RandomStream.test(3)
    return MeasurementHistory(
      (0..<count).map { index in
        let factor = (index >= change ? 1.2 : 1) * (1 + 0.02 * stream.uniform())
        return MeasurementRecord(
          softwareVersion: "1", revision: "r\(index)",
          benchmarks: [
            BenchmarkMeasurement(
              name: "b", digest: "",
              counters: [ExactCounter(name: "n", subsystem: "s", value: index >= 7 ? 5 : 4)],
              samples: [
                SampleSeries(name: "cpu", unit: "ns", values: [Int64(1e6 * factor), 9_000_000])
              ])
          ])
      })
  }

  private static func text(_ history: MeasurementHistory) -> String {
    history.records.map { $0.line + "\n" }.joined()
  }

  @Test func linesAreRecords() throws {
    let history = Self.history(5, slowerFrom: 9)
    let text = "\n" + Self.text(history) + "  \n"
    #expect(try MeasurementHistory(parsing: Array(text.utf8), path: "h") == history)
    let error = #expect(throws: RegressionError.self) {
      try MeasurementHistory(parsing: Array((text + "{}").utf8), path: "h")
    }
    #expect(error?.description == "h:8:1: the key schema is missing")
  }

  @Test func changesAreFoundWhereTheyAre() throws {
    let history = Self.history(24, slowerFrom: 14)
    let costs = history.costs
    #expect(costs.map(\.title) == ["s n", "cpu"])
    let steps = history.changes(of: costs[0], method: EnergyDivisive())
    #expect(
      steps == [
        HistoryChange(before: 6, after: 7, medianBefore: 4, medianAfter: 5, pValue: nil)
      ])
    let changes = history.changes(of: costs[1], method: EnergyDivisive())
    #expect(changes.count == 1)
    let change = try #require(changes.first)
    #expect(change.before == 13 && change.after == 14 && abs(change.ratio - 1.2) < 0.02)
    #expect(try #require(change.pValue) <= 0.05)
    #expect(history.changes(of: costs[1], method: EnergyDivisive()) == changes)
  }

  @Test func aSteadyHistoryHasNone() {
    let history = Self.history(30, slowerFrom: 99)
    #expect(history.changes(of: history.costs[1], method: EnergyDivisive()).isEmpty)
  }
}
