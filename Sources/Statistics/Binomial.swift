/// How many of some trials succeed, each with the same probability.
public enum Binomial {
  /// P(X ≥ successes), summed from the smaller tail; O(trials).
  ///
  /// - Precondition: `trials` is from 0 to 1000, and `successes` from 0 to `trials`.
  public static func upperTail(successes: Int, trials: Int, probability: Double) -> Double {
    precondition((0...1000).contains(trials) && (0...trials).contains(successes), "no such trial")
    guard successes > 0, probability < 1 else { return 1 }
    guard probability > 0 else { return 0 }
    let tail = (successes...trials).reduce(0) { $0 + mass($1, trials, probability) }
    return min(1, tail)
  }

  /// The largest probability of success that is not refuted by so few successes: the upper end of
  /// Clopper and Pearson's one-sided interval.
  ///
  /// Source: Clopper & Pearson, Biometrika 26(4), 1934.
  /// - Precondition: `trials` is from 1 to 1000, and `successes` from 0 to `trials`.
  public static func upperBound(successes: Int, trials: Int, confidence: Double = 0.95) -> Double {
    precondition(trials > 0, "no trial")
    guard successes < trials else { return 1 }
    var (low, high) = (0.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      // P(X ≤ successes) falls as the probability rises.
      let lowerTail = 1 - upperTail(successes: successes + 1, trials: trials, probability: middle)
      if lowerTail > 1 - confidence { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// P(X = successes) as a product of factors near one, so that nothing overflows.
  private static func mass(_ successes: Int, _ trials: Int, _ probability: Double) -> Double {
    let failures = trials - successes
    var (mass, used) = (1.0, 0)
    for index in 0..<successes {
      mass *= Double(trials - index) / Double(index + 1) * probability
      while mass > 1, used < failures {
        mass *= 1 - probability
        used += 1
      }
    }
    while used < failures {
      mass *= 1 - probability
      used += 1
    }
    return mass
  }
}
