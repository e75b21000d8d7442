import Simulation

/// What has been learnt of some choices whose rewards, from 0 to 1, are unknown beforehand.
struct BanditArms: Sendable, Snapshotted {
  /// How often each has been tried.
  private(set) var trialCount: [Int]
  /// The sum of the rewards of each.
  private(set) var rewardSum: [Double]
  /// Successes of coins that fell with the probability of each reward.
  private(set) var successCount: [Int]
  private(set) var totalCount = 0
  /// ln of the total count, as the upper confidence bounds need it.
  private var logTotal = 0.0

  init(count: Int) {
    trialCount = Array(repeating: 0, count: count)
    rewardSum = Array(repeating: 0, count: count)
    successCount = trialCount
  }

  mutating func add(_ reward: Double, of arm: Int) {
    trialCount[arm] += 1
    rewardSum[arm] += reward
    totalCount += 1
    logTotal = ReproducibleMath.log(Double(totalCount))
  }

  /// The same for Thompson sampling: the reward becomes a success with its own probability.
  mutating func toss(_ reward: Double, of arm: Int, _ stream: inout RandomStream) {
    if stream.uniform() < reward { successCount[arm] += 1 }
    trialCount[arm] += 1
  }

  /// The upper confidence bound of UCB1: mean + √(2 ln n / nⱼ); infinite for a choice that was never tried.
  func upperBound(of arm: Int) -> Double {
    let count = Double(trialCount[arm])
    guard count > 0 else { return .infinity }
    return rewardSum[arm] / count + (2 * logTotal / count).squareRoot()
  }

  /// A draw of the mean reward from what is believed of it: Beta(successes + 1, failures + 1).
  func belief(of arm: Int, _ stream: inout RandomStream) -> Double {
    let successes = successCount[arm]
    let failures = trialCount[arm] - successes
    return BetaDistribution(alpha: Double(successes + 1), beta: Double(failures + 1)).sample(from: &stream)
  }

  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(fixedLength: &trialCount)
    archive.plain(fixedLength: &rewardSum)
    archive.plain(fixedLength: &successCount)
    archive.plain(&totalCount)
    archive.plain(&logTotal)
  }
}
