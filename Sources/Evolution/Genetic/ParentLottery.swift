internal import Kernels
internal import Simulation

/// Draws parents by rank or cost, without allocation.
final class ParentLottery {
  private let selection: ParentSelection
  private let ranking: Ranking
  /// Running sums of what each candidate's chance is, for roulette.
  private let sums: Storage<Double>

  init(_ selection: ParentSelection, ranking: Ranking) {
    self.selection = selection
    self.ranking = ranking
    sums = Storage(count: ranking.order.count)
  }

  /// Takes the costs of a ranked generation; O(n).
  func prepare(_ costs: Storage<Double>) {
    guard selection == .roulette else { return }
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
    let count = ranking.order.count
    switch selection {
    case .tournament(let size):
      var rank = count
      for _ in 0..<size { rank = min(rank, stream.uniform(below: count)) }
      return ranking.candidate(rank)
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
