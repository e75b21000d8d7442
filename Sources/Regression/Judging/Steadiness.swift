/// Whether the processes of one program agree in what must be the same in each.
struct Steadiness: Sendable, Equatable {
  private(set) var behaviour: [BehaviourDifference] = []
  private var unsteadyCounters: Set<String> = []
  private var firsts: [GateSide: MeasurementRecord] = [:]

  /// Compares a record with the first one of its program.
  mutating func add(_ measurement: MeasurementRecord, of side: GateSide) {
    guard let first = firsts[side] else {
      firsts[side] = measurement
      return
    }
    for benchmark in measurement.benchmarks {
      guard let known = first.benchmark(benchmark.name) else { continue }
      note(benchmark.name, known.digest, benchmark.digest)
      for counter in benchmark.counters {
        if let other = known.counter(counter.subsystem, counter.name), other.value != counter.value {
          unsteadyCounters.insert(Self.key(counter, benchmark.name))
        }
      }
    }
    for scenario in measurement.scenarios {
      guard let known = first.scenarios.first(where: { $0.title == scenario.title }) else { continue }
      note(scenario.title, known.fingerprint, scenario.fingerprint)
      note(scenario.title, known.outcomeDigest, scenario.outcomeDigest)
    }
  }

  /// The first record of a program.
  func first(_ side: GateSide) -> MeasurementRecord? { firsts[side] }

  func hasUnsteady(_ counter: ExactCounter, of benchmark: String) -> Bool {
    unsteadyCounters.contains(Self.key(counter, benchmark))
  }

  private mutating func note(_ subject: String, _ first: String, _ other: String) {
    guard first != other, !behaviour.contains(where: { $0.subject == subject }) else { return }
    behaviour.append(BehaviourDifference(kind: .unsteady, subject: subject, base: first, candidate: other))
  }

  private static func key(_ counter: ExactCounter, _ benchmark: String) -> String {
    "\(benchmark) \(counter.subsystem) \(counter.name)"
  }
}
