import Simulation
public import Statistics

/// A metric of a benchmark, judged by pairs of processes.
public struct CostComparison: Sendable, Equatable {
  /// The benchmark's name.
  public let benchmark: String
  /// The metric's name, such as `cpu`.
  public let metric: String
  /// The part of the program; empty where none is named.
  public let subsystem: String
  /// The metric's unit.
  public let unit: String
  /// How much worse it may become, as a share.
  public let tolerance: Double
  /// How many blocks were measured.
  public let blocks: Int
  /// How many rounds they came in.
  public let rounds: Int
  /// Candidate / base in the round that decided.
  public let ratio: Double
  /// The interval of the ratio in that round.
  public let interval: ConfidenceInterval
  /// The sign test's p-value that it is worse than the tolerance, in that round, not adjusted.
  public let pValue: Double
  /// What could have been seen.
  public let calibration: Calibration
  /// What it comes to.
  public let outcome: CostOutcome

  init?(_ series: CostSeries, comparisons: Int, settings: GateSettings) {
    guard let assessment = series.assessment else { return nil }
    benchmark = series.benchmark
    metric = series.metric
    subsystem = series.subsystem
    unit = series.unit
    tolerance = series.tolerance
    blocks = series.blocks.count
    rounds = series.rounds
    ratio = ReproducibleMath.exp(assessment.estimate)
    interval = ConfidenceInterval(
      low: ReproducibleMath.exp(assessment.interval.low),
      high: ReproducibleMath.exp(assessment.interval.high),
      confidence: assessment.interval.confidence)
    pValue = assessment.worse
    calibration = Calibration(
      series.blocks, floor: assessment.floor, tolerance: series.logTolerance, comparisons: comparisons,
      settings: settings, entity: UInt32(series.index))
    outcome = series.outcome
  }
}
