import Simulation
import TestSupport
import Testing

@testable import Scheduling

/// What policies learn by, on the bandits of Auer, Cesa-Bianchi & Fischer 2002.
@Suite struct BanditTests {
  /// Success probabilities: their distributions 1 and 12.
  static let bandits: [[Double]] = [[0.9, 0.6], [0.9, 0.8, 0.8, 0.8, 0.7, 0.7, 0.7, 0.6, 0.6, 0.6]]

  private enum Learner { case upperBound, thompson }

  /// The expected regret after each of two numbers of plays, a mean over runs.
  private func regrets(_ learner: Learner, _ means: [Double], plays: [Int], runs: Int) -> [Double] {
    var sums = plays.map { _ in 0.0 }
    for run in 0..<runs {
      var stream = RandomStream.test(UInt64(5000 + run))
      var arms = BanditArms(count: means.count)
      var regret = 0.0
      for play in 1...plays[plays.count - 1] {
        let scores = means.indices.map {
          learner == .upperBound ? arms.upperBound(of: $0) : arms.belief(of: $0, &stream)
        }
        let arm = scores.indices.max { scores[$0] < scores[$1] } ?? 0
        let reward = stream.uniform() < means[arm] ? 1.0 : 0
        if learner == .upperBound { arms.add(reward, of: arm) } else { arms.toss(reward, of: arm, &stream) }
        regret += 0.9 - means[arm]
        if let place = plays.firstIndex(of: play) { sums[place] += regret }
      }
    }
    return sums.map { $0 / Double(runs) }
  }

  /// Theorem 1: at most 8 Σ ln n / Δ + (1 + π²/3) Σ Δ, after any number of plays.
  @Test(arguments: bandits) func upperConfidenceBoundsKeepTheirPromise(_ means: [Double]) {
    let plays = [300, 3000]
    let found = regrets(.upperBound, means, plays: plays, runs: 8)
    let gaps = means.map { 0.9 - $0 }.filter { $0 > 0 }
    for (plays, regret) in zip(plays, found) {
      let bound = gaps.reduce(0) { $0 + 8 * ReproducibleMath.log(Double(plays)) / $1 + 4.2899 * $1 }
      #expect(regret > 0 && regret < bound, "\(regret), bound \(bound)")
    }
    // Ten times as many plays do not cost ten times as much.
    #expect(found[1] < 7.5 * found[0], "\(found)")
  }

  /// Lai and Robbins: no learner has less than Σ Δ / KL · ln n in the long run, which Thompson sampling attains.
  @Test func thompsonSamplingIsNearTheLeastRegret() {
    let (best, other) = (0.9, 0.6)
    let divergence =
      other * ReproducibleMath.log(other / best) + (1 - other)
      * ReproducibleMath.log((1 - other) / (1 - best))
    let least = 0.3 / divergence * ReproducibleMath.log(2000)
    let thompson = regrets(.thompson, [0.9, 0.6], plays: [2000], runs: 40)[0]
    let upperBound = regrets(.upperBound, [0.9, 0.6], plays: [2000], runs: 8)[0]
    #expect(thompson > 0.3 * least && thompson < 2 * least, "\(thompson), least \(least)")
    #expect(thompson < upperBound)
  }

  @Test func theBoundByHand() {
    var arms = BanditArms(count: 3)
    #expect(arms.upperBound(of: 2) == .infinity)
    for reward in [1.0, 0, 0.5, 0.5] { arms.add(reward, of: 0) }
    arms.add(1, of: 1)
    let log5 = 1.6094379124341003
    #expect(arms.upperBound(of: 0).isClose(to: 0.5 + (2 * log5 / 4).squareRoot()))
    #expect(arms.upperBound(of: 1).isClose(to: 1 + (2 * log5).squareRoot()))
  }
}
