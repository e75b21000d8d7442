import Simulation
import Statistics

/// Rounds of a gate whose blocks are drawn from noise.
struct ImaginedGates {
  private let noise: [Double]
  private let blocks: Int
  private let tolerance: Double
  /// How many blocks must lie beyond the tolerance; nil where not even all are enough.
  private let leastBeyond: Int?
  private let confidence: Double
  private var stream: RandomStream

  /// How many resamples give the interval of an imagined round: enough for a limit that many rounds share.
  private static let resamples = 199

  init(
    noise: [Double], blocks: Int, tolerance: Double, comparisons: Int, settings: GateSettings,
    entity: UInt32
  ) {
    self.noise = noise
    self.blocks = blocks
    self.tolerance = tolerance
    confidence = settings.confidence
    leastBeyond = SignTest.leastSuccesses(
      trials: blocks, significance: settings.significance / Double(max(1, comparisons)))
    stream = RandomStream(
      seed: settings.seed,
      key: StreamKey(component: .statistics, entity: entity, purpose: RandomPurpose.imaginedGates))
  }

  /// The least shift of all blocks, a logarithm of a ratio, with which the next round would raise an alarm.
  ///
  /// The round has a noise floor of its own. Interval and sign test move with the blocks, so that one draw answers for
  /// every shift.
  mutating func neededShift() -> Double {
    guard let leastBeyond else { return .infinity }
    let alike = interval(of: drawnBlocks())
    let bar = max(tolerance, abs(alike.low), abs(alike.high))
    let drawn = drawnBlocks()
    let low = interval(of: drawn).low
    return max(bar - low, tolerance - drawn.sorted()[blocks - leastBeyond])
  }

  private mutating func drawnBlocks() -> [Double] {
    var drawn: [Double] = []
    for _ in 0..<blocks { drawn.append(noise[stream.uniform(below: noise.count)]) }
    return drawn
  }

  private mutating func interval(of drawn: [Double]) -> ConfidenceInterval {
    var stream = stream
    defer { self.stream = stream }
    return Bootstrap(of: drawn, resamples: Self.resamples, statistic: { TrimmedMean.of($0) }) {
      stream.uniform(below: $0)
    }.correctedInterval(confidence: confidence)
  }
}
