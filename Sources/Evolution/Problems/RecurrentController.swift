/// A few units, each linked to every input and every unit, whose weights are a candidate.
///
/// Unit i becomes s(Σ w·inputs + Σ w·units of the last step) with s(x) = x/(1 + |x|); the first one answers. Weights lie unit
/// by unit, those of the inputs first. There is no bias.
/// Source: Igel, "Neuroevolution for Reinforcement Learning Using Evolution Strategies", CEC 2003.
struct RecurrentController {
  private let weights: Candidate
  private var present: [Double]
  private var next: [Double]

  /// - Precondition: there are units·(3 + units) weights.
  init(_ weights: Candidate, units: Int) {
    precondition(weights.count == Self.weightCount(units: units), "\(weights.count) weights")
    self.weights = weights
    present = Array(repeating: 0, count: units)
    next = present
  }

  static func weightCount(units: Int) -> Int { units * (3 + units) }

  mutating func reset() {
    for unit in present.indices { present[unit] = 0 }
  }

  /// The first unit's value after one step, between −1 and 1; O(weights).
  mutating func step(_ inputs: (Double, Double, Double)) -> Double {
    var place = 0
    for unit in next.indices {
      var sum = weights[place] * inputs.0 + weights[place + 1] * inputs.1 + weights[place + 2] * inputs.2
      place += 3
      for source in present.indices {
        sum += weights[place] * present[source]
        place += 1
      }
      next[unit] = sum / (1 + abs(sum))
    }
    swap(&present, &next)
    return present[0]
  }
}

/// Place and angles.
extension RecurrentController: PoleSenses {
  static func reset(_ network: inout RecurrentController) { network.reset() }

  static func action(_ network: inout RecurrentController, _ state: DoublePole.State) -> Double {
    0.5 + 0.5 * network.step((state.position / 4.8, state.longAngle / 0.52, state.shortAngle / 0.52))
  }
}
