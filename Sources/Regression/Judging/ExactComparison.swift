/// What needs no repetition: behaviour, and exact counters.
public struct ExactComparison: Sendable, Equatable {
  /// What is computed otherwise, in the order of the base's record.
  public private(set) var behaviour: [BehaviourDifference] = []
  /// All counters that both have, in the order of the base's record.
  public private(set) var counters: [CounterComparison] = []
  /// Counters that the base has and the candidate has not, but for ignored ones.
  public private(set) var missingCounters: [UnjudgedCost] = []
  /// What is worth knowing and changes nothing.
  public private(set) var notes: [String] = []
  /// The names of the benchmarks that both have, in the order of the base's record.
  public private(set) var common: [String] = []
  /// The scenarios that both have, with variant and seed, in the order of the base's record.
  public private(set) var commonScenarios: [String] = []

  /// Whether the programs share neither a benchmark nor a scenario.
  public private(set) var hasNothingInCommon = true

  /// Compares the records of two programs, as far as the settings select; O(benchmarks² + counters²).
  ///
  /// - Parameter steadiness: what the processes of either program did not agree in.
  init(
    base: MeasurementRecord, candidate: MeasurementRecord, settings: GateSettings,
    steadiness: Steadiness = Steadiness()
  ) {
    behaviour = steadiness.behaviour
    for benchmark in base.benchmarks where settings.selects(benchmark.name) {
      guard let other = candidate.benchmark(benchmark.name) else {
        behaviour.append(
          BehaviourDifference(kind: .missing, subject: benchmark.name, base: "there", candidate: "missing"))
        continue
      }
      common.append(benchmark.name)
      compare(benchmark, other, settings, steadiness)
    }
    hasNothingInCommon = common.isEmpty
    compareScenarios(base.scenarios, candidate.scenarios, mayMiss: !settings.benchmarks.isEmpty)
    for pattern in settings.paired where !common.contains(where: NamePattern(pattern).matches) {
      notes.append("none of the benchmarks that are to be paired fits \(pattern)")
    }
    let added = candidate.benchmarks.map(\.name).filter {
      settings.selects($0) && base.benchmark($0) == nil
    }
    if !added.isEmpty {
      notes.append("not in the base, and so not compared: \(added.joined(separator: ", "))")
    }
  }

  private mutating func compare(
    _ base: BenchmarkMeasurement, _ candidate: BenchmarkMeasurement, _ settings: GateSettings,
    _ steadiness: Steadiness
  ) {
    note(.digest, base.name, base.digest, candidate.digest)
    for counter in base.counters {
      guard let tolerance = settings.tolerance(of: counter.name, in: base.name, otherwise: 0) else {
        continue
      }
      guard let other = candidate.counter(counter.subsystem, counter.name) else {
        missingCounters.append(
          UnjudgedCost(
            benchmark: base.name, cost: "\(counter.subsystem) \(counter.name)",
            reason: "the candidate does not count it"))
        continue
      }
      counters.append(
        CounterComparison(
          counter, of: base.name, candidate: other.value, tolerance: tolerance,
          isSteady: !steadiness.hasUnsteady(counter, of: base.name)))
    }
  }

  private mutating func compareScenarios(
    _ base: [ScenarioBehaviour], _ candidate: [ScenarioBehaviour], mayMiss: Bool
  ) {
    for scenario in base {
      guard let other = candidate.first(where: { $0.title == scenario.title }) else {
        if mayMiss { continue }
        behaviour.append(
          BehaviourDifference(kind: .missing, subject: scenario.title, base: "there", candidate: "missing"))
        continue
      }
      hasNothingInCommon = false
      commonScenarios.append(scenario.title)
      note(.fingerprint, scenario.title, scenario.fingerprint, other.fingerprint)
      note(.outcome, scenario.title, scenario.outcomeDigest, other.outcomeDigest)
    }
  }

  private mutating func note(
    _ kind: BehaviourDifference.Kind, _ subject: String, _ base: String, _ candidate: String
  ) {
    guard base != candidate else { return }
    behaviour.append(BehaviourDifference(kind: kind, subject: subject, base: base, candidate: candidate))
  }
}
