public import Swarm

/// The table of a batch: one row per run.
public struct BatchTable: Sendable, Equatable {
  /// What one run was and gave.
  public struct Run: Sendable {
    /// The scenario's name.
    public var scenario: String
    /// The variant's name; `base` for the scenario as written.
    public var variant: String
    /// The seed of the run's random streams.
    public var seed: UInt64
    /// Settings changed for this run, as `key=value` joined by semicolons and blanks.
    public var parameters: String
    /// `finished`, or the word for what went wrong.
    public var status: String
    /// Hash of all events in hexadecimal; empty for a run that failed.
    public var fingerprint: String
    /// The summary; NaN, or left out, where a run gave none.
    public var metrics: [MetricValue]

    /// A row as it is to be appended.
    public init(
      scenario: String, variant: String, seed: UInt64, parameters: String, status: String,
      fingerprint: String, metrics: [MetricValue]
    ) {
      self.scenario = scenario
      self.variant = variant
      self.seed = seed
      self.parameters = parameters
      self.status = status
      self.fingerprint = fingerprint
      self.metrics = metrics
    }
  }

  /// One metric of all runs.
  public struct MetricColumn: Sendable, Equatable {
    /// The metric's name, which names the column in the file.
    public var name: String
    /// The unit in UDUNITS spelling; "1" where it has none.
    public var unit: String
    /// The metric's definition, in one line.
    public var longName: String
    /// A value per run; NaN where the run gave none.
    public var values: [Double]
  }

  /// The scenario of each run.
  public internal(set) var scenarios: [String] = []
  /// The variant of each run.
  public internal(set) var variants: [String] = []
  /// The seed of each run.
  public internal(set) var seeds: [UInt64] = []
  /// The settings changed for each run; see `Run.parameters`.
  public internal(set) var parameters: [String] = []
  /// How each run ended; see `Run.status`.
  public internal(set) var statuses: [String] = []
  /// The fingerprint of each run; empty for one that failed.
  public internal(set) var fingerprints: [String] = []
  /// The metrics in the order in which runs first gave them.
  public internal(set) var metrics: [MetricColumn] = []

  /// A table without runs.
  public init() {}

  /// How many runs it has.
  public var count: Int { scenarios.count }

  /// Adds a run as the last row, in O(metrics²); a metric new to the table is NaN for the runs before.
  public mutating func append(_ run: Run) {
    let row = count
    scenarios.append(run.scenario)
    variants.append(run.variant)
    seeds.append(run.seed)
    parameters.append(run.parameters)
    statuses.append(run.status)
    fingerprints.append(run.fingerprint)
    for index in metrics.indices { metrics[index].values.append(.nan) }
    for value in run.metrics { set(value, row: row) }
  }

  /// A metric's values by run, or nil where no run gave it.
  public func metric(_ name: String) -> [Double]? {
    metrics.first { $0.name == name }?.values
  }

  private mutating func set(_ value: MetricValue, row: Int) {
    let metric = value.metric
    if let index = metrics.firstIndex(where: { $0.name == metric.name }) {
      metrics[index].values[row] = value.value
    } else {
      let before = [Double](repeating: .nan, count: row)
      metrics.append(
        MetricColumn(
          name: metric.name, unit: metric.unit, longName: metric.meaning, values: before + [value.value]))
    }
  }
}
