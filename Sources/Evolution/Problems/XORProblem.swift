/// Whether exactly one of two inputs is 1, by networks with a bias of 1.
///
/// Fitness is (4 − Σ|error|)²; solved where all four answers are on the right side of one half.
/// Source: Stanley & Miikkulainen, Evolutionary Computation 10(2), 2002, section 4.2.
public struct XORProblem: NetworkProblem, Sendable {
  /// `xor`.
  public let name = "xor"
  /// Two inputs and the bias.
  public let inputs = 3
  /// The last one.
  public let hasBias = true
  /// The answer.
  public let outputs = 1

  /// The problem; it has no settings.
  public init() {}

  /// Four steps, each from a network that has seen nothing.
  public func fitness(of network: inout Phenotype) -> Double {
    var error = 0.0
    for place in 0..<4 { error += abs(Self.answer(&network, place) - Self.expected(place)) }
    return (4 - error) * (4 - error)
  }

  /// Whether all four answers are on the right side.
  public func isSolved(by network: inout Phenotype, fitness: Double) -> Bool {
    (0..<4).allSatisfy { (Self.answer(&network, $0) > 0.5) == (Self.expected($0) > 0.5) }
  }

  private static func expected(_ place: Int) -> Double { place == 1 || place == 2 ? 1 : 0 }

  private static func answer(_ network: inout Phenotype, _ place: Int) -> Double {
    network.reset()
    network.setInput(0, Double(place / 2))
    network.setInput(1, Double(place % 2))
    network.setInput(2, 1)
    network.step()
    return network.output(0)
  }
}
