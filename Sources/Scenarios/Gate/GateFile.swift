public import Simulation

/// The configuration of a regression gate, `apiary-gate.toml`, as strict as a scenario.
public struct GateFile: Sendable, Equatable {
  /// What some costs of some benchmarks are judged by, in place of what holds for all.
  public struct Rule: Sendable, Equatable {
    /// Which benchmarks, as a pattern.
    public var benchmarks: String
    /// Which metrics or counters, as a pattern.
    public var cost: String
    /// How much worse they may become, as a share; nil where they are not judged.
    public var tolerance: Double?
  }

  /// What stands for the repetitions of one process.
  public enum Summary: String, Sendable, CaseIterable {
    /// The least value.
    case least
    /// The median.
    case median
  }

  /// Patterns of the benchmarks to measure; empty for all.
  public var benchmarks: [String]
  /// Patterns of those among them that are judged by pairs of processes too; empty for all.
  public var paired: [String]
  /// The metrics that are judged by pairs of processes.
  public var metrics: [String]
  /// How much worse a metric may become, as a share.
  public var tolerance: Double
  /// Blocks of a round.
  public var blocks: Int
  /// Rounds at most.
  public var rounds: Int
  /// Repetitions in each process; nil for as many as the program makes by itself.
  public var repetitions: Int?
  /// What stands for the repetitions of one process.
  public var summary: Summary
  /// The probability of a false alarm in a round.
  public var significance: Double
  /// The confidence of intervals.
  public var confidence: Double
  /// The seed of the resampling.
  public var seed: Int
  /// How long measuring may take; nil for as long as it takes.
  public var timeBox: SimulationDuration?
  /// Exceptions, in the order of the file.
  public var rules: [Rule]

  /// Parses a text; `path` is what messages call it.
  ///
  /// - Throws: every fault of the file, with line and column.
  public init(text: String, path: String) throws(ScenarioError) {
    let tree: TomlValue
    do { tree = try TomlValue(parsing: text) } catch {
      throw ScenarioError(path: path, location: error.location, .syntax(error.message))
    }
    let collector = FaultCollector(path: path, pathElsewhere: { _ in nil })
    guard let file = GateFileDecoder(collector: collector).decode(tree) else {
      let faults = collector.faults.sorted { $0.location.order(among: []) < $1.location.order(among: []) }
      throw ScenarioError(faults)
    }
    self = file
  }

  /// Reads a file.
  ///
  /// - Throws: also when it is not there or cannot be read.
  public init(path: String) throws(ScenarioError) {
    try self.init(text: try ScenarioDocument.text(of: path), path: path)
  }

  /// Every key, in the order of the documentation.
  public static var keys: [ScenarioKey] { KeyReference.Gate.entries + KeyReference.GateRules.entries }
}

extension GateFile {
  init(
    benchmarks: [String], paired: [String], metrics: [String], tolerance: Double, blocks: Int, rounds: Int,
    repetitions: Int?,
    summary: Summary, significance: Double, confidence: Double, seed: Int, timeBox: SimulationDuration?
  ) {
    self.benchmarks = benchmarks
    self.paired = paired
    self.metrics = metrics
    self.tolerance = tolerance
    self.blocks = blocks
    self.rounds = rounds
    self.repetitions = repetitions
    self.summary = summary
    self.significance = significance
    self.confidence = confidence
    self.seed = seed
    self.timeBox = timeBox
    rules = []
  }
}
