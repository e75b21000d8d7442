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

  /// - Precondition: there is a trial.
  init(_ benchmarkCase: BenchmarkCase, _ lane: BenchmarkLane, _ trials: [Trial]) {
    self.benchmarkCase = benchmarkCase
    queue = lane.kind.name
    isFingerprinted = lane.isFingerprinted
    events = trials[0].events
    repetitions = trials.count
    eventsPerSecond = Spread(trials.map(\.eventsPerSecond))
    measures = MeasureSummary.all(of: trials.map(\.measures))
    digest = trials[0].outcome
  }
}
