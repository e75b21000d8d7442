internal import Kernels
internal import Simulation

/// Draws parents by cost or rank, without allocation.
final class ParentLottery {
  private let selection: ParentSelection
  private let ranking: Ranking
  private let costs: Storage<Double>
  /// Running sums of what each candidate's chance is, for roulette.
  private let sums: Storage<Double>

  init(_ selection: ParentSelection, count: Int) {
    self.selection = selection
    ranking = Ranking(count: count)
    costs = Storage(count: count)
    sums = Storage(count: count)
  }

  /// Takes the costs of a generation; O(n), or O(n·log n) where ranks are needed.
  func prepare(_ told: Storage<Double>) {
    costs.copy(told)
    switch selection {
    case .tournament: break
    case .truncation, .rank: ranking.rank(costs)
    case .roulette: sumChances()
    }
  }

  private func sumChances() {
    var worst = -Double.infinity
    for row in 0..<costs.count where costs[row] < .infinity { worst = max(worst, costs[row]) }
    var sum = 0.0
    for row in 0..<costs.count {
      // Candidates without a cost have no chance; gains without end leave room for those of others.
      if costs[row] < .infinity { sum += max(0, min(worst - costs[row], 1e290)) }
      sums[row] = sum
    }
  }

  /// The row of a parent.
  func draw(_ stream: inout RandomStream) -> Int {
    let count = costs.count
    switch selection {
    case .tournament(let size):
      var winner = stream.uniform(below: count)
      for _ in 1..<size {
        let other = stream.uniform(below: count)
        if costs[other] < costs[winner] { winner = other }
      }
      return winner
    case .truncation(let share):
      return ranking.candidate(stream.uniform(below: max(1, Int(share * Double(count)))))
    case .rank:
      // Of two ranks the better one: the chances fall linearly, to nearly nothing for the worst.
      let rank = min(stream.uniform(below: count), stream.uniform(below: count))
      return ranking.candidate(rank)
    case .roulette: return spin(&stream)
    }
  }

  /// Bisection of the running sums; uniform where all cost the same.
  private func spin(_ stream: inout RandomStream) -> Int {
    let total = sums[sums.count - 1]
    guard total > 0 else { return stream.uniform(below: sums.count) }
    let ball = stream.uniform() * total
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > ball { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
