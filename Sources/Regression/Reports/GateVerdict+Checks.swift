extension GateVerdict {
  /// Everything that was looked at: behaviour, then counters, then costs, each in the order of the base.
  public var checks: [GateCheck] {
    behaviourChecks + exact.counters.map(\.check) + exact.missingCounters.map { $0.check(.exact) }
      + costs.map(\.check) + unjudged.map { $0.check(.paired) }
  }

  private var behaviourChecks: [GateCheck] {
    let differing = exact.behaviour.map(\.subject)
    let passed = exact.common.filter { !differing.contains($0) }.map {
      GateCheck(
        tier: .behaviour, subject: $0, what: "digest", status: .passed, message: "computes the same")
    }
    let scenarios = exact.commonScenarios.filter { !differing.contains($0) }.map {
      GateCheck(
        tier: .behaviour, subject: $0, what: "fingerprint and outcome", status: .passed,
        message: "the same events and the same bytes")
    }
    return exact.behaviour.map(\.check) + passed + scenarios
  }
}

extension BehaviourDifference {
  /// The difference as a check that failed.
  var check: GateCheck {
    GateCheck(tier: .behaviour, subject: subject, what: kind.rawValue, status: .failed, message: message)
  }

  private var message: String {
    switch kind {
    case .digest: "computes something else: digest \(base), now \(candidate)"
    case .fingerprint: "other events: fingerprint \(base), now \(candidate)"
    case .outcome: "another outcome file: digest \(base), now \(candidate)"
    case .missing: "is no longer measured"
    case .unsteady: "differs from process to process of one program: \(base), then \(candidate)"
    }
  }
}

extension UnjudgedCost {
  /// The cost as a check of its tier.
  func check(_ tier: GateCheck.Tier) -> GateCheck {
    GateCheck(
      tier: tier, subject: benchmark, what: cost, status: .inconclusive, message: "not judged: \(reason)")
  }
}

extension CounterComparison {
  /// The comparison as a check.
  var check: GateCheck {
    let status: GateCheck.Status =
      switch outcome {
      case .same, .tolerated: .passed
      case .worse: .failed
      case .better: .improved
      case .unsteady: .inconclusive
      }
    return GateCheck(
      tier: .exact, subject: benchmark, what: "\(subsystem) \(name)", status: status, message: message)
  }

  private var message: String {
    let unit = unit == "1" ? "" : " \(unit)"
    if outcome == .same { return "\(base)\(unit) in both" }
    if outcome == .unsteady {
      return "differs from process to process of one program, so is no exact counter"
    }
    let change = base == 0 ? "from nothing" : PercentText.text(ratio - 1, signed: true)
    let bar = tolerance > 0 ? ", tolerance \(PercentText.text(tolerance))" : ""
    return "\(base) → \(candidate)\(unit) (\(change)\(bar))"
  }
}

extension CostComparison {
  /// The comparison as a check.
  var check: GateCheck {
    let status: GateCheck.Status =
      switch outcome {
      case .regression: .failed
      case .improvement: .improved
      case .noDifference: .passed
      case .inconclusive: .inconclusive
      }
    return GateCheck(tier: .paired, subject: benchmark, what: metric, status: status, message: message)
  }

  /// The change with its interval: `+5.2 % [+4.1 %, +6.0 %]`.
  var change: String {
    let ends = [interval.low, interval.high].map { PercentText.text($0 - 1, signed: true) }
    return "\(PercentText.text(ratio - 1, signed: true)) [\(ends.joined(separator: ", "))]"
  }

  /// The confidence of the interval: `95 %`.
  var confidence: String {
    // No fraction where there is none.
    PercentText.text(interval.confidence).replacing(".0 %", with: " %")
  }

  private var message: String {
    let seen =
      calibration.smallestVisible.isNaN
      ? "" : ", smallest slowdown it would have seen \(PercentText.text(calibration.smallestVisible))"
    return "\(conclusion): \(change); tolerance \(PercentText.text(tolerance)), noise floor "
      + "\(PercentText.text(calibration.noiseFloor))\(seen); \(CountText.text(blocks, "block")) in "
      + CountText.text(rounds, "round")
  }

  /// The outcome in words.
  public var conclusion: String {
    switch outcome {
    case .regression: "regression, confirmed on fresh blocks"
    case .improvement: "improvement, confirmed on fresh blocks"
    case .noDifference: "not worse than the tolerance allows"
    case .inconclusive(let reason): "inconclusive, \(reason.rawValue)"
    }
  }
}
