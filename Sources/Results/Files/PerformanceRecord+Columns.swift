extension PerformanceRecord {
  /// A number of the `summary` group.
  struct SummaryColumn {
    let definition: ColumnDefinition
    let get: @Sendable (PerformanceRecord) -> Double
    let set: @Sendable (inout PerformanceRecord, Double) -> Void

    init(
      _ name: String, unit: String, _ longName: String,
      _ get: @escaping @Sendable (PerformanceRecord) -> Double,
      _ set: @escaping @Sendable (inout PerformanceRecord, Double) -> Void
    ) {
      definition = ColumnDefinition(name, .double, unit: unit, longName: longName)
      self.get = get
      self.set = set
    }
  }

  /// The `summary` group in order; `events`, an integer, is written apart.
  static let summaryColumns: [SummaryColumn] = [
    SummaryColumn(
      "wall_seconds", unit: "s", "wall time of the run", { $0.wallSeconds }, { $0.wallSeconds = $1 }),
    SummaryColumn(
      "cpu_user_seconds", unit: "s", "CPU time in user mode",
      { $0.cpuUserSeconds }, { $0.cpuUserSeconds = $1 }),
    SummaryColumn(
      "cpu_system_seconds", unit: "s", "CPU time in the kernel",
      { $0.cpuSystemSeconds }, { $0.cpuSystemSeconds = $1 }),
    SummaryColumn(
      "events_per_second", unit: "s-1", "events handled per second of wall time while simulating",
      { $0.eventsPerSecond }, { $0.eventsPerSecond = $1 }),
    SummaryColumn(
      "peak_resident_bytes", unit: "byte", "largest resident memory of the process",
      { $0.peakResidentBytes }, { $0.peakResidentBytes = $1 }),
    SummaryColumn(
      "resident_bytes", unit: "byte", "resident memory at the end of the run",
      { $0.residentBytes }, { $0.residentBytes = $1 }),
    SummaryColumn(
      "allocations", unit: "1", "heap allocations of the process", { $0.allocations }, { $0.allocations = $1 }
    ),
    SummaryColumn(
      "allocated_bytes", unit: "byte", "bytes allocated on the heap, freed ones included",
      { $0.allocatedBytes }, { $0.allocatedBytes = $1 }),
  ]

  static let events = ColumnDefinition("events", .int64, longName: "events handled")

  static let phase = ColumnDefinition("phase", .string, longName: "part of the run")
  static let phaseColumns = [
    ColumnDefinition("wall_seconds", .double, unit: "s", longName: "wall time of the phase"),
    ColumnDefinition("cpu_seconds", .double, unit: "s", longName: "user and system CPU time of the phase"),
  ]

  static let sample = ColumnDefinition("sample", .int64, longName: "number of the sample")
  static let sampleColumns = [
    ColumnDefinition("wall_time", .double, unit: "s", longName: "wall time since the run began"),
    ColumnDefinition("simulated_time", .double, unit: "s", longName: "simulated time"),
    ColumnDefinition("events", .int64, longName: "events handled so far"),
    ColumnDefinition("resident_bytes", .int64, unit: "byte", longName: "resident memory of the process"),
    ColumnDefinition(
      "events_per_second", .double, unit: "s-1",
      longName: "events handled per second of simulating since the sample before"),
  ]

  /// The texts among the root attributes.
  static var textAttributes: [(name: String, path: WritableKeyPath<PerformanceRecord, String>)] {
    [
      ("scenario_name", \.scenarioName), ("variant", \.variant), ("fingerprint", \.fingerprint),
      ("host", \.host), ("cpu", \.cpu), ("compiler", \.compiler), ("git_revision", \.gitRevision),
      ("blas_core", \.blasCore), ("blas_configuration", \.blasConfiguration), ("date", \.date),
    ]
  }
}
