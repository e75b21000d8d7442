/// What a benchmark gave on one queue.
public struct BenchmarkRecord: Sendable {
  /// The benchmark with its parameters.
  public let benchmarkCase: BenchmarkCase
  /// The name of the queue.
  public let queue: String
  /// Whether the simulation took a fingerprint; nil where there is none to take.
  public let isFingerprinted: Bool?
  /// Events handled, or holds done, in each repetition.
  public let events: Int
  /// How often it ran.
  public let repetitions: Int
  /// Per second of user CPU time.
  public let eventsPerSecond: Spread
  /// Other figures, over all repetitions.
  public let measures: [MeasureSummary]
  /// A digest of what was computed, and the fingerprint behind it if one was taken; the same for all queues.
  public let digest: String

  /// - Parameter without: the trials without fingerprint that took turns with these; empty where there are none.
  /// - Precondition: there is a trial.
  init(_ benchmarkCase: BenchmarkCase, _ lane: BenchmarkLane, _ trials: [Trial], without: [Trial] = []) {
    self.benchmarkCase = benchmarkCase
    queue = lane.kind.name
    isFingerprinted = lane.isFingerprinted
    events = trials[0].events
    repetitions = trials.count
    eventsPerSecond = Spread(trials.map(\.eventsPerSecond))
    measures = MeasureSummary.all(of: trials.map(\.measures)) + Self.fingerprintTime(trials, without)
    digest = trials[0].outcome
  }

  /// The time with fingerprint over that without, by pairs of trials that ran one after the other.
  private static func fingerprintTime(_ trials: [Trial], _ without: [Trial]) -> [MeasureSummary] {
    guard !without.isEmpty else { return [] }
    let ratios = Spread(zip(trials, without).map { $1.eventsPerSecond / $0.eventsPerSecond })
    return [MeasureSummary(name: "fingerprint_time_ratio", spread: ratios)]
  }
}
