/// Runs benchmarks on several queues in turns, so that what disturbs the machine meets all of them.
public struct BenchmarkRunner: Sendable {
  private let kinds: [QueueKind]
  private let fingerprints: [Bool]
  private let repetitions: Int

  /// - Precondition: there is at least one queue, one choice of fingerprint, and one repetition.
  public init(kinds: [QueueKind], fingerprints: [Bool], repetitions: Int) {
    precondition(!kinds.isEmpty && !fingerprints.isEmpty && repetitions > 0, "nothing to run")
    self.kinds = kinds
    self.fingerprints = fingerprints
    self.repetitions = repetitions
  }

  /// Runs one case on every queue, with and without fingerprint as asked for.
  ///
  /// What measures a hive runs on the first of the queues alone.
  /// - Throws: `BenchmarkError` when a trial failed or not all computed the same.
  public func run(_ benchmarkCase: BenchmarkCase) throws(BenchmarkError) -> [BenchmarkRecord] {
    let lanes = lanes(of: benchmarkCase.workload)
    var trials = lanes.map { _ in [Trial]() }
    for _ in 0..<repetitions {
      for (index, lane) in lanes.enumerated() {
        trials[index].append(try trial(benchmarkCase, lane))
      }
    }
    try Self.check(benchmarkCase.path, lanes, trials)
    return lanes.indices.map { index in
      let partner = lanes.indices.first {
        lanes[index].isFingerprinted == true && lanes[$0].isFingerprinted == false
          && lanes[$0].kind.name == lanes[index].kind.name
      }
      return BenchmarkRecord(
        benchmarkCase, lanes[index], trials[index], without: partner.map { trials[$0] } ?? [])
    }
  }

  private func trial(_ benchmarkCase: BenchmarkCase, _ lane: BenchmarkLane) throws(BenchmarkError) -> Trial {
    do {
      return try lane.kind.trial(benchmarkCase.workload, lane.isFingerprinted ?? false)
    } catch {
      throw .failed(path: benchmarkCase.path, reason: String(describing: error))
    }
  }

  private func lanes(of workload: Workload) -> [BenchmarkLane] {
    if workload.isOfHive { return [BenchmarkLane(kind: kinds[0], isFingerprinted: nil)] }
    guard workload.mayBeFingerprinted else {
      return kinds.map { BenchmarkLane(kind: $0, isFingerprinted: nil) }
    }
    return kinds.flatMap { kind in
      fingerprints.map { BenchmarkLane(kind: kind, isFingerprinted: $0) }
    }
  }

  /// All trials must agree on digest and count, and on the fingerprint those that took it.
  static func check(
    _ path: String, _ lanes: [BenchmarkLane], _ trials: [[Trial]]
  ) throws(BenchmarkError) {
    let all = trials.joined()
    let fingerprints = all.compactMap(\.fingerprint)
    guard let first = all.first else { return }
    let isEqual = all.allSatisfy { $0.digest == first.digest && $0.events == first.events }
    if isEqual && fingerprints.allSatisfy({ $0 == fingerprints.first }) { return }
    let outcomes = zip(lanes, trials).flatMap { lane, trials in
      trials.map { "\(lane.kind.name): \($0.events) events, \($0.outcome)" }
    }
    throw .disagreement(path: path, outcomes: outcomes)
  }
}
