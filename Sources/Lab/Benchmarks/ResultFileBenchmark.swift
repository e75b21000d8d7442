import Benchmarks
import Foundation
import Results
import Simulation
import Swarm
import Workloads

/// An outcome file of many tasks, written and read.
enum ResultFileBenchmark {
  static let all = [
    Benchmark("results/write", unit: "row") { scale in
      let table = table(rows: scale.pick(full: 100_000, tiny: 1_000))
      let folder = try TemporaryFolder(pathLength: 100)
      let path = folder.path + "/outcome.h5"
      return PreparedBenchmark(
        run: { try write(table, to: path) },
        outcome: {
          let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
          defer { withExtendedLifetime(folder) {} }
          return BenchmarkOutcome(
            amount: table.count, digest: try SHA256.hexDigest(ofFileAt: path),
            counters: [ExactCounter("file_bytes", of: "results", size, unit: "bytes")])
        })
    },
    Benchmark("results/read", unit: "row") { scale in
      let table = table(rows: scale.pick(full: 100_000, tiny: 1_000))
      let folder = try TemporaryFolder(pathLength: 100)
      let path = folder.path + "/outcome.h5"
      try write(table, to: path)
      var columns: [[Double]] = []
      return PreparedBenchmark(
        run: {
          let file = try OutcomeFile(path: path)
          for name in try file.taskColumns().dropFirst() { columns.append(try file.tasks(name)) }
        },
        outcome: {
          defer { withExtendedLifetime(folder) {} }
          let words = columns.joined().map { String($0.bitPattern, radix: 16) }.joined(separator: " ")
          return BenchmarkOutcome(
            amount: table.count, digest: SHA256.hexDigest(of: words),
            counters: [ExactCounter("values", of: "results", columns.reduce(0) { $0 + $1.count })])
        })
    },
  ]

  /// Tasks whose waits and work are random numbers, as compressible as those of a run.
  private static func table(rows: Int) -> TaskTable {
    var stream = RandomStream(seed: 1, key: StreamKey(component: .workload, entity: .max, purpose: .max))
    var table = TaskTable()
    var submission: Int64 = 0
    for row in 0..<rows {
      submission += Int64(stream.uniform(below: 2_000_000_000))
      let start = submission + Int64(stream.uniform(below: 100_000_000_000))
      let work = Int64(stream.uniform(below: 1_000_000_000_000))
      table.task.append(Int64(row))
      table.submitTime.append(submission)
      table.readyTime.append(submission)
      table.startTime.append(start)
      table.finishTime.append(start + work)
      table.work.append(work)
      table.agents.append(1 << Int32(stream.uniform(below: 6)))
      table.priority.append(1)
      table.status.append(TaskStatus.finished.rawValue)
      table.firstAgent.append(Int32(stream.uniform(below: 128)))
    }
    return table
  }

  private static func write(_ table: TaskTable, to path: String) throws(ResultsError) {
    let writer = try OutcomeWriter(
      path: path,
      attributes: OutcomeAttributes(
        title: "benchmark", scenarioName: "benchmark", scenarioText: "", scenarioSHA256: "", seed: 1,
        softwareVersion: ""))
    try writer.append(tasks: table)
    try writer.append(series: SeriesTable())
    try writer.finish(summary: [], fingerprint: "")
  }
}
