import Results
import Swarm
import TestSupport
import Testing

/// Other people's programs read every kind of file, unaided.
@Suite struct InteroperabilityTests {
  private static func seconds(_ nanoseconds: [Int64]) -> ColumnValues {
    .double(nanoseconds.map { $0 == TaskTable.missing ? .nan : Double($0) / 1e9 })
  }

  private static func expectedTasks(_ table: TaskTable, named: Bool) -> [(String, ColumnValues)] {
    let names = (0..<table.count).map(Sample.name)
    return [
      ("task", .int64(table.task)), ("submit_time", seconds(table.submitTime)),
      ("ready_time", seconds(table.readyTime)), ("start_time", seconds(table.startTime)),
      ("finish_time", seconds(table.finishTime)), ("work", seconds(table.work)),
      ("agents", .int32(table.agents)), ("priority", .uint8(table.priority)),
      ("status", .uint8(table.status)), ("first_agent", .int32(table.firstAgent)),
    ] + (named ? [("name", .string(names))] : [])
  }

  private static func expectedSeries(_ table: SeriesTable) -> [(String, ColumnValues)] {
    [
      ("time", seconds(table.time)), ("queue_length", .int32(table.queueLength)),
      ("running_tasks", .int32(table.runningTasks)), ("busy_agents", .int32(table.busyAgents)),
      ("utilisation", .double(table.utilisation)),
    ]
  }

  private static func writeOutcomes(to folder: TemporaryFolder) throws -> PythonReader.Expectation {
    let summary = Sample.summary.map { ($0.metric.name, ColumnValues.double([$0.value])) }
    var expectation: PythonReader.Expectation = []
    for (file, rows, named) in [("o.h5", 300, true), ("empty.h5", 0, true), ("plain.h5", 10, false)] {
      let (tasks, series) = (Sample.tasks(rows), Sample.series(rows))
      try Sample.writeOutcome(to: folder.path(file), tasks: tasks, series: series, named: named)
      expectation.append((file, "tasks", expectedTasks(tasks, named: named)))
      expectation.append((file, "series", expectedSeries(series)))
      expectation.append((file, "summary", summary))
    }
    return expectation
  }

  private static func writePerformance(to folder: TemporaryFolder) throws -> PythonReader.Expectation {
    let record = Sample.performance
    try record.write(to: folder.path("o.perf.h5"))
    let phases: [(String, ColumnValues)] = [
      ("phase", .string(record.phases.map(\.name))),
      ("wall_seconds", .double(record.phases.map(\.wallSeconds))),
      ("cpu_seconds", .double(record.phases.map(\.cpuSeconds))),
    ]
    let samples = record.samples
    let series: [(String, ColumnValues)] = [
      ("sample", .int64(samples.indices.map(Int64.init))), ("wall_time", .double(samples.map(\.wallSeconds))),
      ("simulated_time", .double(samples.map(\.simulatedSeconds))), ("events", .int64(samples.map(\.events))),
      ("resident_bytes", .int64(samples.map(\.residentBytes))),
      ("events_per_second", .double(samples.map(\.eventsPerSecond))),
    ]
    let summary: [(String, ColumnValues)] = [
      ("events", .int64([56_962])), ("wall_seconds", .double([0.25])), ("cpu_user_seconds", .double([0.2])),
      ("cpu_system_seconds", .double([0.05])), ("events_per_second", .double([1e6])),
      ("peak_resident_bytes", .double([5e7])), ("resident_bytes", .double([4e7])),
      ("allocations", .double([.nan])), ("allocated_bytes", .double([1e8])),
    ]
    return [
      ("o.perf.h5", "summary", summary), ("o.perf.h5", "phases", phases), ("o.perf.h5", "series", series),
    ]
  }

  private static func writeBatch(to folder: TemporaryFolder) throws -> PythonReader.Expectation {
    let table = Sample.batch
    try table.write(to: folder.path("batch.h5"), title: "A batch", softwareVersion: "0.1.0")
    let descriptions: [(String, ColumnValues)] = [
      ("run", .int64([0, 1, 2, 3, 4])), ("scenario", .string(table.scenarios)),
      ("variant", .string(table.variants)), ("seed", .uint64(table.seeds)),
      ("parameters", .string(table.parameters)), ("status", .string(table.statuses)),
      ("fingerprint", .string(table.fingerprints)),
    ]
    return [("batch.h5", "/", descriptions + table.metrics.map { ($0.name, .double($0.values)) })]
  }

  /// More rows than a chunk, random bits, missing values: what the chunk encoder has to get right.
  private static func writeLargeTable(to folder: TemporaryFolder) throws -> PythonReader.Expectation {
    let blocks = TableTests.blocks(65_537)
    try TableTests.write(blocks, to: folder.path("large.h5"))
    let names = ([TableTests.axis] + TableTests.columns).map(\.name)
    return [("large.h5", "table", Array(zip(names, blocks)))]
  }

  @Test(.enabled(if: Tool.pythonReadsResults, "needs Debian's python3 with xarray, netCDF4, h5netcdf, h5py"))
  func pythonReadsWhatWasWritten() throws {
    let folder = try TemporaryFolder()
    let expectation =
      try Self.writeOutcomes(to: folder) + Self.writePerformance(to: folder) + Self.writeBatch(to: folder)
      + Self.writeLargeTable(to: folder)
    let result = try PythonReader.run(in: folder, expectation)
    #expect(result.status == 0, "\(result.output)")
    let compared = result.output.split(separator: " ").last.flatMap { Int($0.filter(\.isNumber)) }
    #expect(compared ?? 0 > 500, "\(result.output)")
  }

  @Test(.enabled(if: Tool.isInstalled(Tool.ncdump), "needs ncdump"))
  func ncdumpReadsEveryKind() throws {
    let folder = try TemporaryFolder()
    let files = try Set(
      (Self.writeOutcomes(to: folder) + Self.writePerformance(to: folder) + Self.writeBatch(to: folder))
        .map(\.file))
    for file in files.sorted() {
      let result = try Tool.run(Tool.ncdump, [folder.path(file)])
      #expect(result.status == 0, "\(file): \(result.output)")
    }
    let header = try Tool.run(Tool.ncdump, ["-h", folder.path("o.h5")]).output
    #expect(header.contains("task = UNLIMITED ; // (300 currently)"))
    #expect(header.contains("status:flag_meanings = \"blocked queued running finished failed\""))
    #expect(header.contains("scenario_text = \"name = \\\"dice\\\"\\n# été\\n\""))
  }

  @Test(.enabled(if: Tool.isInstalled(Tool.h5dump), "needs h5dump"))
  func h5dumpReadsEveryKind() throws {
    let folder = try TemporaryFolder()
    let files = try Set(
      (Self.writeOutcomes(to: folder) + Self.writePerformance(to: folder) + Self.writeBatch(to: folder)
        + Self.writeLargeTable(to: folder)).map(\.file))
    for file in files.sorted() {
      let result = try Tool.run(Tool.h5dump, ["-o", "/dev/null", folder.path(file)])
      #expect(result.status == 0 && !result.output.contains("error"), "\(file): \(result.output.suffix(500))")
    }
    let header = try Tool.run(Tool.h5dump, ["-pH", "-d", "/tasks/work", folder.path("o.h5")]).output
    for part in ["CHUNKED ( 300 )", "PREPROCESSING SHUFFLE", "DEFLATE { LEVEL 1 }", "CHECKSUM FLETCHER32"] {
      #expect(header.contains(part), "\(part) is not in \(header)")
    }
  }
}
