extension NEAT {
  /// How many children each species has: in proportion to the mean fitness of its genomes, which is the sum of their
  /// shared fitness; what rounding leaves goes to the largest remainders.
  func childCounts(_ parents: [Int]) -> [Int] {
    let merits = shareableMerits()
    var shares = parents.map { index in
      let members = species[index].members
      return members.reduce(0) { $0 + merits[Int($1)] } / Double(members.count)
    }
    var total = shares.reduce(0, +)
    if !(total > 0) {
      shares = parents.map { Double(species[$0].members.count) }
      total = shares.reduce(0, +)
    }
    let exact = shares.map { $0 / total * Double(settings.populationSize) }
    var counts = exact.map { Int($0) }
    let byRemainder = exact.indices.sorted {
      let (left, right) = (exact[$0] - Double(counts[$0]), exact[$1] - Double(counts[$1]))
      return left == right ? $0 < $1 : left > right
    }
    var left = settings.populationSize - counts.reduce(0, +)
    for index in byRemainder where left > 0 {
      counts[index] += 1
      left -= 1
    }
    return counts
  }

  /// Each genome's fitness from 0 to 1, or 2 for the infinity of the good side.
  private func shareableMerits() -> [Double] {
    var (least, greatest) = (Double.infinity, -Double.infinity)
    for score in scores where score.isFinite {
      least = min(least, score)
      greatest = max(greatest, score)
    }
    let base = min(least, 0)
    // Halves, since the whole range may be more than the greatest number.
    let range = greatest / 2 - base / 2
    return scores.map { score in
      if score == .infinity { return 2 }
      return score.isFinite && range > 0 ? (score / 2 - base / 2) / range : 0
    }
  }
}
