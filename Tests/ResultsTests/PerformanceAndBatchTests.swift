import Results
import Swarm
import Testing

@Suite struct PerformanceAndBatchTests {
  @Test func performanceReadsBack() throws {
    let folder = try TemporaryFolder()
    var record = Sample.performance
    try record.write(to: folder.path("p.perf.h5"))
    var read = try PerformanceRecord(readingFrom: folder.path("p.perf.h5"))
    #expect(read.allocations.isNaN, "a count that was not taken")
    read.allocations = 0
    record.allocations = 0
    #expect(read == record)
  }

  @Test func performanceWithoutSamplesReadsBack() throws {
    let folder = try TemporaryFolder()
    try PerformanceRecord().write(to: folder.path("p.perf.h5"))
    let read = try PerformanceRecord(readingFrom: folder.path("p.perf.h5"))
    #expect(read.samples.isEmpty && read.phases.isEmpty && read.blasCore == "not used")
  }

  @Test func batchReadsBack() throws {
    let folder = try TemporaryFolder()
    let table = Sample.batch
    try table.write(to: folder.path("batch.h5"), title: "A batch", softwareVersion: "0.1.0")
    let read = try BatchTable(readingFrom: folder.path("batch.h5"))
    #expect(read.count == 5)
    #expect(read.seeds == [7, 7, .max, .max, 1])
    #expect(read.scenarios == table.scenarios && read.variants == table.variants)
    #expect(read.parameters == table.parameters && read.statuses == table.statuses)
    #expect(read.fingerprints == table.fingerprints)
    #expect(read.metrics.map(\.name) == Sample.summary.map(\.metric.name))
    #expect(read.metrics.map(\.unit) == Sample.summary.map(\.metric.unit))
    #expect(read.metric("mean_wait")?.prefix(4) == [92.5, 92.5, 92.5, 92.5])
    #expect(read.metric("mean_wait")?.last?.isNaN == true)
  }

  @Test func aMetricOfLaterRunsIsMissingInEarlierOnes() {
    var table = BatchTable()
    for metrics in [[], [MetricValue(Metric("m", unit: "1", meaning: "x", preference: .neither), 3)], []] {
      table.append(
        .init(
          scenario: "s", variant: "", seed: 1, parameters: "", status: "finished", fingerprint: "",
          metrics: metrics))
    }
    #expect(table.metric("m")?.map(\.isNaN) == [true, false, true])
  }

  @Test func emptyBatchReadsBack() throws {
    let folder = try TemporaryFolder()
    try BatchTable().write(to: folder.path("batch.h5"), title: "", softwareVersion: "0.1.0")
    #expect(try BatchTable(readingFrom: folder.path("batch.h5")).count == 0)
  }
}
