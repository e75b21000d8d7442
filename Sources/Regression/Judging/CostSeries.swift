import Simulation

/// One metric of one benchmark on its way through the rounds of a gate.
struct CostSeries: Sendable {
  let benchmark: String
  let metric: String
  let subsystem: String
  let unit: String
  /// How much worse it may become, as a share.
  let tolerance: Double
  /// Its place among all series of the gate.
  let index: Int
  var blocks: [CostBlock] = []
  /// Where the blocks of the running round begin.
  var roundStart = 0
  var outcome = CostOutcome.inconclusive(.tooFewBlocks)
  /// Whether the outcome stands, whatever rounds follow.
  var isSettled = false
  /// What the last round found, to be confirmed by the next.
  var suspicion: CostOutcome?
  var assessment: Assessment?
  var rounds = 0

  /// The tolerance as the logarithm of a ratio.
  var logTolerance: Double { ReproducibleMath.log1p(tolerance) }

  /// The blocks that this round's judgement is made from: fresh ones alone where there is something to confirm.
  var judgedBlocks: [CostBlock] { suspicion == nil ? blocks : Array(blocks[roundStart...]) }

  /// The value of a process, as its logarithm; less than one unit counts as one.
  func value(in measurement: MeasurementRecord, _ summary: ProcessSummary) -> Double? {
    guard let series = measurement.benchmark(benchmark)?.series(metric) else { return nil }
    return ReproducibleMath.log(Double(max(1, summary.value(of: series.values))))
  }

  /// Draws the conclusion of a round.
  mutating func conclude(_ found: CostOutcome, _ assessment: Assessment) {
    rounds += 1
    roundStart = blocks.count
    self.assessment = assessment
    switch (found, suspicion) {
    case (.regression, .regression?), (.improvement, .improvement?), (.noDifference, nil):
      outcome = found
      isSettled = true
    case (.regression, _), (.improvement, _):
      suspicion = found
      outcome = .inconclusive(.unconfirmed)
    case (_, .some):
      // All blocks together decide from here on.
      suspicion = nil
      outcome = .inconclusive(.unconfirmed)
    default:
      outcome = found
    }
  }
}
