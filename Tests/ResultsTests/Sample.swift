import Results
import Simulation
import Swarm

/// Inputs of the tests, made from seeds.
enum Sample {
  /// SplitMix64 (Steele, Lea & Flood 2014): enough for inputs of tests.
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  /// Tasks of which every fifth did not finish and every tenth did not start.
  static func tasks(_ count: Int, seed: UInt64 = 1) -> TaskTable {
    var generator = Generator(state: seed)
    var table = TaskTable()
    var now: Int64 = 0
    for index in 0..<count {
      now += Int64.random(in: 0..<2_000_000_000, using: &generator)
      let work = Int64.random(in: 1..<90_000_000_000, using: &generator)
      let start = now + Int64.random(in: 0..<5_000_000_000, using: &generator)
      table.task.append(Int64(index) * 3 + 1)
      table.submitTime.append(now)
      table.readyTime.append(now)
      table.startTime.append(index % 10 == 9 ? TaskTable.missing : start)
      table.finishTime.append(index % 5 == 4 ? TaskTable.missing : start + work)
      table.work.append(work)
      table.agents.append(Int32.random(in: 1...64, using: &generator))
      table.priority.append(UInt8.random(in: 0...3, using: &generator))
      table.status.append(index % 10 == 9 ? 1 : index % 5 == 4 ? 2 : 3)
      table.firstAgent.append(index % 10 == 9 ? -1 : Int32.random(in: 0..<100, using: &generator))
    }
    return table
  }

  static func series(_ count: Int) -> SeriesTable {
    var table = SeriesTable()
    for index in 0..<count {
      table.time.append(Int64(index) * 500_000_000)
      table.queueLength.append(Int32(index % 17))
      table.runningTasks.append(Int32(index % 5))
      table.busyAgents.append(Int32(index % 100))
      table.utilisation.append(Double(index % 100) / 100)
    }
    return table
  }

  static let summary = [
    MetricValue(
      Metric("tasks_submitted", unit: "1", meaning: "tasks submitted", preference: .neither), 28_481),
    MetricValue(
      Metric("mean_wait", unit: "s", meaning: "mean of start − submit", preference: .smaller), 92.5),
    MetricValue(
      Metric("deadline_miss_rate", unit: "1", meaning: "share of deadlines missed", preference: .smaller),
      .nan),
  ]

  static let attributes = OutcomeAttributes(
    title: "Würfel and 蜂群", scenarioName: "dice", scenarioText: "name = \"dice\"\n# été\n",
    scenarioSHA256: String(repeating: "ab", count: 32), seed: .max, variant: "",
    overrides: ["scheduler.policy=priority", "agents.count=3"], softwareVersion: "0.1.0")

  /// A string for a row: of any length including none, with letters of all lengths in UTF-8.
  static func name(_ index: Int) -> String {
    index % 7 == 3 ? "" : "mProject_ID\(index)_é蜂🐝" + String(repeating: "x", count: index % 11)
  }

  /// Writes an outcome file.
  static func writeOutcome(
    to path: String, tasks: TaskTable = tasks(300), series: SeriesTable = series(40), named: Bool = true,
    attributes: OutcomeAttributes = attributes
  ) throws {
    let writer = try OutcomeWriter(path: path, attributes: attributes, hasTaskNames: named)
    try writer.append(tasks: tasks, names: named ? (0..<tasks.count).map(name)[...] : [])
    try writer.append(series: series)
    try writer.finish(summary: summary, fingerprint: "0123456789abcdef0123456789abcdef")
  }

  static var performance: PerformanceRecord {
    var record = PerformanceRecord()
    record.scenarioName = "dice"
    record.seed = 7
    record.softwareVersion = "0.1.0"
    record.host = "bee"
    record.cpu = "Some CPU @ 3.00 GHz"
    record.compiler = "Swift 6"
    record.date = "2025-01-02T03:04:05Z"
    record.wallSeconds = 0.25
    record.cpuUserSeconds = 0.2
    record.cpuSystemSeconds = 0.05
    record.events = 56_962
    record.eventsPerSecond = 1e6
    record.peakResidentBytes = 5e7
    record.residentBytes = 4e7
    record.allocatedBytes = 1e8
    record.phases = [
      .init(name: "load", wallSeconds: 0.1, cpuSeconds: 0.09),
      .init(name: "simulate", wallSeconds: 0.1, cpuSeconds: 0.1),
      .init(name: "write", wallSeconds: 0.05, cpuSeconds: 0.03),
    ]
    record.samples = (0..<20).map {
      PerformanceRecord.Sample(
        wallSeconds: Double($0) / 100, simulatedSeconds: Double($0) * 86.4, events: Int64($0) * 2848,
        residentBytes: 30_000_000 + Int64($0) * 4096, eventsPerSecond: 284_800)
    }
    return record
  }

  static var batch: BatchTable {
    var table = BatchTable()
    for (variant, seed) in [("fcfs", 7), ("easy", 7), ("fcfs", UInt64.max), ("easy", UInt64.max)] {
      table.append(
        BatchTable.Run(
          scenario: "dice", variant: variant, seed: seed, parameters: "", status: "finished",
          fingerprint: "\(variant)\(seed)", metrics: summary))
    }
    table.append(
      BatchTable.Run(
        scenario: "dice", variant: "broken", seed: 1, parameters: "agents.count=0 name=é",
        status: "failed", fingerprint: "", metrics: []))
    return table
  }
}
