import Probe
public import Regression
public import Scenarios

/// What a gate is asked to compare, and how.
public struct GateRequest: Sendable {
  /// A git revision, a folder, a program or a recorded measurement.
  public var base: String
  /// The same; nil for this very program.
  public var candidate: String?
  /// The configuration.
  public var file: GateFile
  /// Whether only behaviour and exact counters are compared.
  public var isExact = false
  /// What is put into the candidate, to see whether the gate finds it.
  public var injection: Injection?
  /// Told of every process before it starts.
  public var announce: @Sendable (GateSide) -> Void = { _ in }

  /// A request with the usual choices.
  public init(base: String, candidate: String? = nil, file: GateFile) {
    self.base = base
    self.candidate = candidate
    self.file = file
  }

  /// How the configuration says to judge.
  public var settings: GateSettings {
    var settings = GateSettings()
    settings.benchmarks = file.benchmarks
    settings.paired = file.paired
    settings.metrics = file.metrics
    settings.tolerance = file.tolerance
    settings.blocks = file.blocks
    settings.rounds = file.rounds
    settings.summary = file.summary == .least ? .least : .median
    settings.significance = file.significance
    settings.confidence = file.confidence
    settings.seed = UInt64(file.seed)
    settings.rules = file.rules.map {
      CostRule(benchmarks: $0.benchmarks, cost: $0.cost, tolerance: $0.tolerance)
    }
    return settings
  }

  /// Measures and judges.
  ///
  /// - Throws: `LabError.noBaseline` where there is no base, `.noCandidate`; what building and measuring may throw.
  public func judge() throws(LabError) -> GateVerdict {
    guard let base = try GateTarget.find(base) else { throw .noBaseline(self.base) }
    switch (base, try candidateTarget()) {
    case (.program(let base), .program(let candidate)) where !isExact:
      var gate = Gate(try programs(base, candidate), settings: settings)
      return try gate.judge()
    case (let base, let candidate):
      let (first, second) = (try record(.base, base), try record(.candidate, candidate))
      return GateVerdict(
        base: first, candidate: injection?.applied(to: second) ?? second, settings: settings)
    }
  }

  /// What the candidate computes and counts, without anything that depends on the machine: a base for `isExact`.
  ///
  /// - Throws: `LabError.noCandidate`; what building and measuring may throw.
  public func candidateRecord() throws(LabError) -> MeasurementRecord {
    try record(.candidate, try candidateTarget()).exact
  }

  private func candidateTarget() throws(LabError) -> GateTarget {
    guard let candidate else { return .own }
    guard let target = try GateTarget.find(candidate) else { throw .noCandidate(candidate) }
    return target
  }

  private func programs(_ base: String, _ candidate: String) throws(LabError) -> GatePrograms {
    GatePrograms(
      base: base, candidate: candidate, links: try GateLinks(base: base, candidate: candidate),
      patterns: file.benchmarks, repetitions: file.repetitions, surveys: !file.paired.isEmpty,
      injection: injection,
      deadline: file.timeBox.map { Probe.sample().wallNanoseconds + Int64($0.nanoseconds) },
      announce: announce)
  }

  /// One record of a side: the one it is, or one of a process with a single repetition.
  private func record(_ side: GateSide, _ target: GateTarget) throws(LabError) -> MeasurementRecord {
    switch target {
    case .recorded(let measurement): return measurement
    case .program(let path):
      announce(side)
      return try GatePrograms.measure(path, file.benchmarks, repetitions: 1, isPinned: true)
    }
  }
}
