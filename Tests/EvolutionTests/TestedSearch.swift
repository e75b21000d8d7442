import Evolution
import Kernels
import Simulation
import TestSupport
import Testing

/// What the searches of both kinds are tried by.
protocol TestedSearch: AnyObject, Snapshotted {
  var evaluations: Int { get }
  /// The candidates that were asked for last.
  var candidates: Matrix<Double> { get }
  func ask() -> Matrix<Double>
  /// Takes the fitness of the candidates that were asked for, which are given too.
  func tell(_ fitness: [Double], of candidates: [[Double]])
}

extension Search: TestedSearch {
  var candidates: Matrix<Double> { strategy.candidates }

  func tell(_ fitness: [Double], of candidates: [[Double]]) { tell(fitness) }
}

extension QualityDiversitySearch: TestedSearch {
  /// Candidates are told apart by their first two coordinates.
  func tell(_ fitness: [Double], of candidates: [[Double]]) {
    tell(fitness, descriptors: candidates.flatMap { $0[..<2] })
  }
}

extension TestedSearch {
  /// Some generations on a function of a candidate's numbers; all that was asked for.
  @discardableResult
  func run(generations: Int, _ fitness: ([Double]) -> Double) -> [[Double]] {
    var asked: [[Double]] = []
    for _ in 0..<generations {
      let candidates = ask()
      let rows = (0..<candidates.rows).map { candidates.rows($0..<$0 + 1).values }
      asked += rows
      tell(rows.map(fitness), of: rows)
    }
    return asked
  }

  /// As many generations as a budget of evaluations allows.
  func run(evaluations budget: Int, _ fitness: ([Double]) -> Double) {
    while evaluations + candidates.rows <= budget { run(generations: 1, fitness) }
  }

  /// A search of the same making that was restored after some generations asks for the same to the last bit, and snapshots
  /// that are cut short are refused.
  ///
  /// - Parameter isSame: whether two searches that were told the same have found the same.
  static func expectResumption(
    after stops: [Int], generations: Int, _ make: () throws -> Self, _ isSame: (Self, Self) -> Bool
  ) throws {
    for stop in stops {
      let whole = try make()
      whole.run(generations: stop, sphere)
      // Half of the snapshots lie between ask and tell.
      if stop % 2 == 1 { _ = whole.ask() }
      let resumed = try whole.resumed(in: make)
      let expected = whole.run(generations: generations, sphere)
      #expect(resumed.run(generations: generations, sphere) == expected)
      #expect(isSame(resumed, whole) && resumed.evaluations == whole.evaluations)
    }
  }
}

/// The sum of all squares.
func sphere(_ x: [Double]) -> Double { x.reduce(0) { $0 + $1 * $1 } }
