import Simulation
import Statistics

/// What some blocks say of a cost, before the number of comparisons is taken into account; in logarithms of ratios.
struct Assessment: Sendable, Equatable {
  let blocks: Int
  let estimate: Double
  let interval: ConfidenceInterval
  /// How far from no difference the interval of the programs against themselves reaches.
  let floor: Double
  /// One-sided p-values of the sign test: that the cost is worse, or better, than the tolerance.
  let worse: Double
  let better: Double

  /// Assesses two blocks or more; `entity` tells the streams of all assessments of a gate apart.
  init(_ blocks: [CostBlock], tolerance: Double, settings: GateSettings, entity: UInt32) {
    let ratios = blocks.logRatios
    let bootstrap = Self.bootstrap(ratios, settings, entity, RandomPurpose.interval)
    self.blocks = blocks.count
    estimate = bootstrap.estimate
    interval = bootstrap.correctedInterval(confidence: settings.confidence)
    let alike = Self.bootstrap(blocks.logRatiosWithThemselves, settings, entity, RandomPurpose.floor)
      .correctedInterval(confidence: settings.confidence)
    floor = max(abs(alike.low), abs(alike.high))
    worse = SignTest.pValue(of: ratios, above: tolerance)
    better = SignTest.pValue(of: ratios.map { -$0 }, above: tolerance)
  }

  private static func bootstrap(
    _ values: [Double], _ settings: GateSettings, _ entity: UInt32, _ purpose: UInt16
  ) -> Bootstrap {
    var stream = RandomStream(
      seed: settings.seed, key: StreamKey(component: .statistics, entity: entity, purpose: purpose))
    return Bootstrap(of: values, resamples: settings.resamples, statistic: { TrimmedMean.of($0) }) {
      stream.uniform(below: $0)
    }
  }

  /// What it comes to, given p-values that are adjusted for the number of comparisons.
  func outcome(
    tolerance: Double, adjustedWorse: Double, adjustedBetter: Double, significance: Double, comparisons: Int
  ) -> CostOutcome {
    let bar = max(tolerance, floor)
    if interval.low > bar, adjustedWorse <= significance { return .regression }
    if interval.high < -bar, adjustedBetter <= significance { return .improvement }
    let least = SignTest.leastTrials(significance: significance / Double(max(1, comparisons)))
    if blocks < least { return .inconclusive(.tooFewBlocks) }
    if floor > tolerance { return .inconclusive(.noisy) }
    return interval.high <= tolerance ? .noDifference : .inconclusive(.wide)
  }
}
