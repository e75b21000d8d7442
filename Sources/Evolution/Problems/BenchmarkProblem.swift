internal import Kernels
internal import Simulation

/// One of the functions that optimisers are compared on, in some number of dimensions.
///
/// All but OneMax are minimised and are 0 at their best: at 0, Rosenbrock at 1, Schwefel at 420.9687… (to 1e-9 of 0 a
/// dimension, the constant being rounded). Constants are as usual in the literature: condition numbers of 10⁶.
/// Sources: Hansen et al., "Real-Parameter Black-Box Optimization Benchmarking 2009: Noiseless Functions Definitions",
/// INRIA RR-6829, 2009; Surjanovic & Bingham, Virtual Library of Simulation Experiments.
public struct BenchmarkProblem: Problem, Sendable {
  /// Which function.
  public enum Function: String, CaseIterable, Sendable {
    /// Σ xᵢ².
    case sphere
    /// Σ 10^(6i/(n−1))·xᵢ².
    case ellipsoid
    /// The ellipsoid of R·x for a rotation R drawn from a seed.
    case rotatedEllipsoid = "rotated-ellipsoid"
    /// x₀² + 10⁶·Σ xᵢ² over the others.
    case cigar
    /// 10⁶·x₀² + Σ xᵢ² over the others.
    case discus
    /// Σ 100·(xᵢ₊₁ − xᵢ²)² + (1 − xᵢ)².
    case rosenbrock
    /// 10n + Σ xᵢ² − 10·cos(2πxᵢ).
    case rastrigin
    /// 20 + e − 20·exp(−0.2·√(Σxᵢ²/n)) − exp(Σcos(2πxᵢ)/n).
    case ackley
    /// 1 + Σxᵢ²/4000 − Π cos(xᵢ/√(i+1)).
    case griewank
    /// 418.9829·n − Σ xᵢ·sin(√|xᵢ|), within ±500.
    case schwefel
    /// How many coordinates are above ½, within 0 … 1; maximised.
    case oneMax = "one-max"
  }

  /// Which function.
  public let function: Function
  /// The bounds: none but for Schwefel and OneMax.
  public let space: SearchSpace
  /// The ellipsoids' weights, or 1/√(i+1) of Griewank.
  private let weights: [Double]
  /// The rotation, row by row; empty where there is none.
  private let rotation: [Double]

  /// A function in some number of dimensions; O(n³) for a rotation, whose seed it is.
  /// - Throws: `EvolutionError.invalidSetting` for fewer dimensions than one, or than two of Rosenbrock.
  public init(_ function: Function, dimension: Int, seed: UInt64 = 0) throws(EvolutionError) {
    let least = function == .rosenbrock ? 2 : 1
    guard dimension >= least else {
      throw .invalidSetting(key: "dimension", value: "\(dimension)", allowed: "at least \(least)")
    }
    self.function = function
    space = try Self.space(function, dimension)
    switch function {
    case .griewank: weights = (0..<dimension).map { 1 / Double($0 + 1).squareRoot() }
    default:
      weights = (0..<dimension).map {
        ReproducibleMath.pow(10, 6 * Double($0) / Double(max(1, dimension - 1)))
      }
    }
    rotation = function == .rotatedEllipsoid ? Self.rotation(dimension, seed) : []
  }

  /// The function's name.
  public var name: String { function.rawValue }
  /// Minimised but for OneMax.
  public var direction: SearchDirection { function == .oneMax ? .maximize : .minimize }
  /// The best fitness there is.
  public var optimum: Double { function == .oneMax ? Double(space.dimension) : 0 }

  /// The function's value; O(n), or O(n²) where it is rotated.
  /// - Precondition: the candidate has the problem's dimension.
  public func fitness(of x: Candidate) -> Double {
    precondition(x.count == space.dimension, "\(x.count) coordinates of \(space.dimension)")
    switch function {
    case .sphere: return Self.sumOfSquares(x, from: 0)
    case .ellipsoid: return ellipsoid(x)
    case .rotatedEllipsoid: return rotatedEllipsoid(x)
    case .cigar: return x[0] * x[0] + 1e6 * Self.sumOfSquares(x, from: 1)
    case .discus: return 1e6 * x[0] * x[0] + Self.sumOfSquares(x, from: 1)
    case .rosenbrock: return Self.rosenbrock(x)
    case .rastrigin: return Self.rastrigin(x)
    case .ackley: return Self.ackley(x)
    case .griewank: return griewank(x)
    case .schwefel: return Self.schwefel(x)
    case .oneMax: return Self.oneMax(x)
    }
  }

  private static func space(_ function: Function, _ dimension: Int) throws(EvolutionError) -> SearchSpace {
    switch function {
    case .schwefel: try SearchSpace(dimension: dimension, lower: -500, upper: 500)
    case .oneMax: try SearchSpace(dimension: dimension, lower: 0, upper: 1)
    default: try SearchSpace(dimension: dimension)
    }
  }

  /// Every rotation equally likely: rows of normal numbers, made orthogonal (Gram & Schmidt), twice for accuracy.
  private static func rotation(_ n: Int, _ seed: UInt64) -> [Double] {
    var stream = RandomStream(
      seed: seed, key: StreamKey(component: .evolution, purpose: RandomPurpose.rotation))
    var rows: [[Double]] = []
    for _ in 0..<n {
      var row = (0..<n).map { _ in stream.normal() }
      for _ in 0..<2 {
        for other in rows {
          let overlap = zip(row, other).reduce(0) { $0 + $1.0 * $1.1 }
          for index in 0..<n { row[index] -= overlap * other[index] }
        }
      }
      let norm = row.reduce(0) { $0 + $1 * $1 }.squareRoot()
      rows.append(row.map { $0 / norm })
    }
    return rows.flatMap { $0 }
  }
}

extension BenchmarkProblem {
  private static func sumOfSquares(_ x: Candidate, from start: Int) -> Double {
    var sum = 0.0
    for index in start..<x.count { sum += x[index] * x[index] }
    return sum
  }

  private func ellipsoid(_ x: Candidate) -> Double {
    var sum = 0.0
    for index in 0..<x.count { sum += weights[index] * x[index] * x[index] }
    return sum
  }

  private func rotatedEllipsoid(_ x: Candidate) -> Double {
    var sum = 0.0
    for row in 0..<x.count {
      var turned = 0.0
      for index in 0..<x.count { turned += rotation[row * x.count + index] * x[index] }
      sum += weights[row] * turned * turned
    }
    return sum
  }

  private static func rosenbrock(_ x: Candidate) -> Double {
    var sum = 0.0
    for index in 0..<x.count - 1 {
      let (bend, rest) = (x[index + 1] - x[index] * x[index], 1 - x[index])
      sum += 100 * bend * bend + rest * rest
    }
    return sum
  }

  private static func rastrigin(_ x: Candidate) -> Double {
    var sum = 10 * Double(x.count)
    for index in 0..<x.count {
      sum += x[index] * x[index] - 10 * ReproducibleMath.cos(2 * .pi * x[index])
    }
    return sum
  }

  private static func ackley(_ x: Candidate) -> Double {
    let n = Double(x.count)
    var cosines = 0.0
    for index in 0..<x.count { cosines += ReproducibleMath.cos(2 * .pi * x[index]) }
    let distance = ReproducibleMath.exp(-0.2 * (sumOfSquares(x, from: 0) / n).squareRoot())
    let (e, waves) = (ReproducibleMath.exp(1), ReproducibleMath.exp(cosines / n))
    return 20 * (1 - distance) + (e - waves)
  }

  private func griewank(_ x: Candidate) -> Double {
    var product = 1.0
    for index in 0..<x.count { product *= ReproducibleMath.cos(x[index] * weights[index]) }
    return 1 - product + Self.sumOfSquares(x, from: 0) / 4000
  }

  private static func schwefel(_ x: Candidate) -> Double {
    var sum = 418.982887272433799 * Double(x.count)
    for index in 0..<x.count { sum -= x[index] * ReproducibleMath.sin(abs(x[index]).squareRoot()) }
    return sum
  }

  private static func oneMax(_ x: Candidate) -> Double {
    var count = 0
    for index in 0..<x.count where x[index] > 0.5 { count += 1 }
    return Double(count)
  }
}
