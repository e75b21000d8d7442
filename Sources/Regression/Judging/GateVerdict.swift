/// What a gate has found; every report says the same thing, since all are made from it.
public struct GateVerdict: Sendable, Equatable {
  /// What it comes to, in the order of precedence: where several hold, the first decides.
  public enum Conclusion: String, Sendable, CaseIterable {
    /// The base has nothing that the candidate could be compared with.
    case noBaseline = "no baseline"
    /// The candidate computes something else, so that costs compare unlike things.
    case behaviourChanged = "behaviour changed"
    /// Something costs more.
    case regression
    /// Of some cost nothing can be said.
    case inconclusive
    /// Something costs less, and nothing more.
    case improved
    /// No difference that matters.
    case pass
  }

  /// The first record of the base.
  public let base: MeasurementRecord
  /// The first record of the candidate.
  public let candidate: MeasurementRecord
  /// Behaviour and exact counters.
  public let exact: ExactComparison
  /// What pairs of processes say; empty where only exact things were compared.
  public let costs: [CostComparison]
  /// What pairs of processes were to say something of, and cannot.
  public let unjudged: [UnjudgedCost]

  init(
    base: MeasurementRecord, candidate: MeasurementRecord, exact: ExactComparison,
    costs: [CostComparison] = [], unjudged: [UnjudgedCost] = []
  ) {
    self.base = base
    self.candidate = candidate
    self.exact = exact
    self.costs = costs
    self.unjudged = unjudged
  }

  /// The verdict on two records alone: behaviour and exact counters.
  public init(base: MeasurementRecord, candidate: MeasurementRecord, settings: GateSettings) {
    self.init(
      base: base, candidate: candidate,
      exact: ExactComparison(base: base, candidate: candidate, settings: settings))
  }

  /// What it comes to.
  public var conclusion: Conclusion {
    if exact.hasNothingInCommon { return .noBaseline }
    if !exact.behaviour.isEmpty { return .behaviourChanged }
    let counters = exact.counters.map(\.outcome)
    let costs = costs.map(\.outcome)
    if counters.contains(.worse) || costs.contains(.regression) { return .regression }
    if counters.contains(.unsteady) || costs.contains(where: \.isInconclusive) { return .inconclusive }
    if !exact.missingCounters.isEmpty || !unjudged.isEmpty { return .inconclusive }
    return counters.contains(.better) || costs.contains(.improvement) ? .improved : .pass
  }
}

extension CostOutcome {
  /// Whether nothing can be said.
  public var isInconclusive: Bool {
    if case .inconclusive = self { true } else { false }
  }
}
