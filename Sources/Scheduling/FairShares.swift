import Simulation

/// What each user has used of the swarm, losing worth over time, and what that says of whose turn it is.
///
/// Between changes a user who holds n agents has a usage u(t) with u′ = n − λu, solved exactly.
struct FairShares: Sendable {
  private let decayPerSecond: Double
  private var now = SimulationTime(nanoseconds: .min)
  /// The accounts of users; only looked up, never iterated.
  private var accounts: [Int32: Int] = [:]
  /// The user of each account.
  private var users: [Int32] = []
  /// Agent-seconds, decayed.
  private var usage: [Double] = []
  private var held: [Int] = []
  private var factors: [Double] = []
  private var areFactorsCurrent = false

  init(halfLife: SimulationDuration) {
    decayPerSecond = ReproducibleMath.log(2) / halfLife.seconds
  }

  /// The account of a user, opened where there is none.
  mutating func account(of user: Int32) -> Int {
    if let account = accounts[user] { return account }
    accounts[user] = usage.count
    users.append(user)
    usage.append(0)
    held.append(0)
    factors.append(1)
    areFactorsCurrent = false
    return usage.count - 1
  }

  /// Changes how many agents a user holds from now on.
  ///
  /// - Precondition: usage is up to the present.
  mutating func hold(_ agents: Int, by account: Int) { held[account] += agents }

  /// Brings all usage up to the present; O(users) where time has passed.
  mutating func advance(to time: SimulationTime) {
    guard time > now else { return }
    if now > SimulationTime(nanoseconds: .min) { accrue((time - now).seconds) }
    now = time
    areFactorsCurrent = false
  }

  /// Computes the factors from the usage; O(users) where it has changed.
  mutating func computeFactors() {
    guard !areFactorsCurrent else { return }
    areFactorsCurrent = true
    let total = usage.reduce(0, +)
    for account in usage.indices {
      let part = total > 0 ? usage[account] / total : 0
      factors[account] = ReproducibleMath.pow(2, -part * Double(usage.count))
    }
  }

  /// 2^(−part of all usage · users): 1 for a user who has used nothing, 1/2 for one with a fair share; as of `computeFactors`.
  func factor(_ account: Int) -> Double { factors[account] }

  private mutating func accrue(_ seconds: Double) {
    let kept = ReproducibleMath.exp(-decayPerSecond * seconds)
    let gained = (1 - kept) / decayPerSecond
    for account in usage.indices {
      usage[account] = usage[account] * kept + Double(held[account]) * gained
    }
  }
}

extension FairShares: Snapshotted {
  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&now)
    archive.plain(&users)
    archive.plain(&usage)
    archive.plain(&held)
    archive.plain(&factors)
    archive.plain(&areFactorsCurrent)
    guard archive.isReading else { return }
    accounts = Dictionary(zip(users, users.indices)) { first, _ in first }
    if [accounts.count, usage.count, held.count, factors.count].contains(where: { $0 != users.count }) {
      archive.fail()
    }
  }
}
