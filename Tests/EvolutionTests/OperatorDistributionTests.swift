import Evolution
import Kernels
import Simulation
import Testing

/// What crossover and mutation draw, against the distributions of their papers.
@Suite struct OperatorDistributionTests {
  /// The two candidates of a first generation and their children; parents differ, and nothing reaches the bounds.
  private static func family(
    _ crossover: Crossover, dimension: Int
  ) throws -> (parents: [[Double]], children: [[Double]]) {
    let operators = GeneticOperators(
      selection: .tournament(size: 1), crossover: crossover, crossoverRate: 1, mutation: .gaussian(share: 0),
      elites: 0)
    let space = try SearchSpace(dimension: dimension, lower: -1e6, upper: 1e6)
    // Of the first seeds, one with whom the mother is not the father.
    for seed in UInt64(1)..<20 {
      let search = try registry(operators).search(
        "tried", SearchSetup(space, seed: seed, stepSize: 1, populationSize: 2))
      let parents = rows(search.ask())
      search.tell([0, 0])
      let children = rows(search.ask())
      if !parents.contains(children[0]) && !parents.contains(children[1]) { return (parents, children) }
    }
    throw EvolutionError.invalidSetting(key: "seed", value: "20", allowed: "one with two parents")
  }

  private static func registry(_ operators: GeneticOperators) -> StrategyRegistry {
    StrategyRegistry.standard.adding([
      .genetic("tried", "Operators under test.", source: "none", operators)
    ])
  }

  private static func rows(_ candidates: Matrix<Double>) -> [[Double]] {
    (0..<candidates.rows).map { candidates.rows($0..<$0 + 1).values }
  }

  /// The greatest distance of the numbers' distribution from another one (Kolmogorov & Smirnov), times √n.
  ///
  /// Above 2.23 with a probability of 10⁻⁴ where they are drawn from it.
  private static func distance(_ values: [Double], _ distribution: (Double) -> Double) -> Double {
    let (sorted, count) = (values.sorted(), Double(values.count))
    var greatest = 0.0
    for (index, value) in sorted.enumerated() {
      let expected = distribution(value)
      greatest = max(greatest, expected - Double(index) / count, Double(index + 1) / count - expected)
    }
    return greatest * count.squareRoot()
  }

  /// Deb & Agrawal 1995: half of the coordinates are mixed, children have the parents' mean, and their distance is β times
  /// the parents', with P(β ≤ b) = ½·b^(η+1) up to 1, and 1 − ½·b^−(η+1) beyond.
  @Test(arguments: [15.0, 2]) func simulatedBinaryCrossover(_ index: Double) throws {
    let (parents, children) = try Self.family(.simulatedBinary(index: index), dimension: 20_000)
    var spreads: [Double] = []
    for place in 0..<20_000 {
      let (one, two) = (parents[0][place], parents[1][place])
      let (first, second) = (children[0][place], children[1][place])
      #expect(abs(first + second - one - two) < 1e-6)
      if first != one && first != two { spreads.append(abs(first - second) / abs(one - two)) }
    }
    // Four standard errors of a coin.
    #expect(abs(Double(spreads.count) - 10_000) < 4 * 70.7)
    let distance = Self.distance(spreads) { spread in
      let tail = ReproducibleMath.pow(min(spread, 1 / spread), index + 1) / 2
      return spread <= 1 ? tail : 1 - tail
    }
    #expect(distance < 2.23)
  }

  /// Eshelman & Schaffer 1993: uniform from α of the parents' distance below the lesser to as much above the greater.
  @Test func blendCrossover() throws {
    let (parents, children) = try Self.family(.blend(alpha: 0.5), dimension: 10_000)
    let shares = (0..<10_000).map { place in
      let (one, two) = (parents[0][place], parents[1][place])
      return (children[0][place] - min(one, two)) / abs(one - two)
    }
    #expect(shares.allSatisfy { $0 >= -0.5 && $0 <= 1.5 })
    #expect(Self.distance(shares) { ($0 + 0.5) / 2 } < 2.23)
  }

  /// Deb & Goyal 1996: towards either bound alike, by 1 − u^(1/(η+1)) of the way there.
  @Test func polynomialMutation() throws {
    // Of 100 candidates, tournaments of 2,000 are won by the best.
    let operators = GeneticOperators(
      selection: .tournament(size: 2000), crossoverRate: 0, mutation: .polynomial(index: 20), elites: 0)
    let space = try SearchSpace(dimension: 1, lower: 0, upper: 3)
    var (shares, upwards) = ([Double](), 0)
    for seed in UInt64(0)..<20 {
      let search = try Self.registry(operators).search(
        "tried", SearchSetup(space, seed: seed, populationSize: 100))
      let parent = search.ask()[0, 0]
      search.tell((0..<100).map { $0 == 0 ? 0 : 1 })
      for child in Self.rows(search.ask()).map({ $0[0] }) {
        shares.append(child < parent ? (parent - child) / parent : (child - parent) / (3 - parent))
        upwards += child > parent ? 1 : 0
      }
    }
    // Four standard errors of a coin.
    #expect(abs(upwards - 1000) < 4 * 23)
    #expect(Self.distance(shares) { 1 - ReproducibleMath.pow(1 - $0, 21) } < 2.23)
  }
}
