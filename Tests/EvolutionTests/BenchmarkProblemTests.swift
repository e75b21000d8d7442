import Evolution
import Testing
import TestSupport

@Suite struct BenchmarkProblemTests {
  typealias Function = BenchmarkProblem.Function

  private static func value(_ function: Function, _ x: [Double]) throws -> Double {
    try BenchmarkProblem(function, dimension: x.count).fitness(of: Candidate(x))
  }

  /// Values at (0.5, −1.25, 2) by NumPy from the formulas in the literature.
  @Test(arguments: [
    (Function.sphere, 5.8125), (.ellipsoid, 4001562.75), (.cigar, 5562500.25),
    (.discus, 250005.5625), (.rosenbrock, 249.453125), (.rastrigin, 35.8125),
    (.ackley, 6.5782241842650535), (.griewank, 0.7765112122955337), (.schwefel, 1255.7723641390307),
    (.oneMax, 1),
  ])
  func valuesAtAPoint(_ function: Function, _ expected: Double) throws {
    #expect(try Self.value(function, [0.5, -1.25, 2]).isClose(to: expected, within: 1e-13))
  }

  @Test(arguments: Function.allCases) func theOptimumIsWhereItIs(_ function: Function) throws {
    for n in [1, 2, 10] where n > 1 || function != .rosenbrock {
      let problem = try BenchmarkProblem(function, dimension: n)
      let place =
        switch function {
        case .rosenbrock, .oneMax: 1.0
        case .schwefel: 420.968746359982
        default: 0.0
        }
      let value = problem.fitness(of: Candidate(Array(repeating: place, count: n)))
      #expect(abs(value - problem.optimum) < 1e-9 * Double(n))
    }
  }

  /// A rotation keeps lengths: between the least and the greatest weight, and other axes for other seeds.
  @Test func rotationsAreRotations() throws {
    let n = 7
    var values: [Double] = []
    for axis in 0..<n {
      let problem = try BenchmarkProblem(.rotatedEllipsoid, dimension: n, seed: 11)
      values.append(problem.fitness(of: Candidate((0..<n).map { $0 == axis ? 1 : 0 })))
    }
    // The trace of Rᵀ·W·R is that of W.
    let straight = try Self.value(.ellipsoid, Array(repeating: 1, count: n))
    #expect(values.reduce(0, +).isClose(to: straight, within: 1e-12))
    let other = try BenchmarkProblem(.rotatedEllipsoid, dimension: n, seed: 12)
    #expect(other.fitness(of: Candidate([1, 0, 0, 0, 0, 0, 0])) != values[0])
  }

  @Test func tooFewDimensionsAreNamed() {
    #expect(throws: EvolutionError.self) { try BenchmarkProblem(.sphere, dimension: 0) }
    #expect(throws: EvolutionError.self) { try BenchmarkProblem(.rosenbrock, dimension: 1) }
  }
}
