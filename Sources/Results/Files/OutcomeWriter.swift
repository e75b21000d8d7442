public import Simulation
public import Swarm

/// Writes the outcome file of one run as the run goes on: what happened in simulated time.
///
/// Tasks and series stream in blocks of any size; `finish` adds what is known at the end. Without it, or
/// after an error, no file is left. Memory: one chunk of rows per column, about 5 MB in all.
public final class OutcomeWriter {
  let writer: ResultFileWriter
  private let tasks: TableWriter
  private let series: TableWriter
  private let hasTaskNames: Bool
  private let hasProgress: Bool

  /// Starts `PATH.partial`.
  /// - Parameter hasTaskNames: whether the tasks have names of their own, the column `name`.
  /// - Parameter hasProgress: whether tasks are stopped or share agents, the columns `run_time` and `preemptions`.
  /// - Throws: `writeFailed` where the file cannot be made; `unwritableText`.
  public init(
    path: String, attributes: OutcomeAttributes, hasTaskNames: Bool = false, hasProgress: Bool = false
  ) throws(ResultsError) {
    self.hasTaskNames = hasTaskNames
    self.hasProgress = hasProgress
    writer = try ResultFileWriter(path: path, kind: .outcome)
    try attributes.write(to: writer)
    let names = hasTaskNames ? [OutcomeColumns.taskName] : []
    let progress = hasProgress ? OutcomeColumns.taskProgress : []
    tasks = try writer.addTable(
      in: "tasks", axis: OutcomeColumns.task, columns: OutcomeColumns.tasks + progress + names)
    series = try writer.addTable(
      in: "series", axis: OutcomeColumns.time, columns: OutcomeColumns.series)
  }

  /// Adds tasks, and their names where the file has them.
  /// - Precondition: one name per task where the file has names, none else; the columns of progress where it has them.
  /// - Throws: `writeFailed`, `unwritableText`.
  public func append(tasks table: TaskTable, names: ArraySlice<String> = []) throws(ResultsError) {
    precondition(names.count == (hasTaskNames ? table.count : 0), "a name per task, or none")
    var blocks: [ColumnValues] = [
      .int64(table.task),
      .double(seconds(table.submitTime)), .double(seconds(table.readyTime)),
      .double(seconds(table.startTime)), .double(seconds(table.finishTime)), .double(seconds(table.work)),
      .int32(table.agents), .uint8(table.priority), .uint8(table.status), .int32(table.firstAgent),
    ]
    if hasProgress { blocks += [.double(seconds(table.runTime)), .int32(table.preemptions)] }
    if hasTaskNames { blocks.append(.string(Array(names))) }
    try tasks.append(blocks)
  }

  /// Adds samples of the hive's state.
  /// - Throws: `writeFailed`.
  public func append(series table: SeriesTable) throws(ResultsError) {
    try series.append([
      .double(seconds(table.time)), .int32(table.queueLength), .int32(table.runningTasks),
      .int32(table.busyAgents), .double(table.utilisation),
    ])
  }

  /// Adds the epochs of a training, as the group `epochs`.
  /// - Throws: `writeFailed`.
  public func append(epochs table: EpochTable) throws(ResultsError) {
    let epochs = try writer.addTable(in: "epochs", axis: OutcomeColumns.epoch, columns: OutcomeColumns.epochs)
    try epochs.append([
      .int64(table.epoch), .int64(table.steps), .double(table.trainingLoss), .double(table.trainingAccuracy),
      .double(table.validationLoss), .double(table.validationAccuracy), .double(table.testLoss),
      .double(table.testAccuracy), .double(table.learningRate), .double(table.operations),
      .double(seconds(table.endTime)),
    ])
  }

  /// Adds the summary, the fingerprint and those on the way to it, and gives the file its name.
  /// - Throws: `writeFailed`.
  public func finish(
    summary: [MetricValue], fingerprint: String, trail: FingerprintTrail = FingerprintTrail()
  ) throws(ResultsError) {
    for value in summary {
      let metric = value.metric
      try writer.addScalar(
        in: "summary",
        ColumnDefinition(metric.name, .double, unit: metric.unit, longName: metric.meaning),
        .double([value.value]))
    }
    try write(trail)
    try writer.setAttribute("fingerprint", .string(fingerprint))
    try writer.commit()
  }

  private func write(_ trail: FingerprintTrail) throws(ResultsError) {
    let group = "fingerprints"
    let table = try writer.addTable(
      in: group, axis: OutcomeColumns.event, columns: OutcomeColumns.fingerprints)
    try writer.setAttribute("interval_events", .int64(Int64(trail.interval)), of: group)
    try table.append([
      .int64(trail.entries.map { Int64($0.eventCount) }),
      .double(seconds(trail.entries.map(\.time.nanoseconds))),
      .uint64(trail.entries.map(\.fingerprint.high)), .uint64(trail.entries.map(\.fingerprint.low)),
    ])
  }

  /// Nanoseconds in seconds, missing ones as NaN.
  func seconds(_ nanoseconds: [Int64]) -> [Double] {
    nanoseconds.map { $0 == TaskTable.missing ? .nan : Double($0) / 1e9 }
  }
}
