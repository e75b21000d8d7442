extension Genome {
  /// How unlike two genomes are: c₁·E/N + c₂·D/N + c₃·W̄; O(links).
  ///
  /// E is the number of excess genes, D of disjoint ones, W̄ the mean difference of the weights of matching ones, N the
  /// number of genes of the larger genome, or 1 where both have fewer than 20. Equation (1) of Stanley & Miikkulainen 2002.
  public func distance(to other: Genome, _ settings: NEATSettings) -> Double {
    let (ours, theirs) = (connections, other.connections)
    var (left, right, matching, disjoint) = (0, 0, 0, 0)
    var difference = 0.0
    while left < ours.count && right < theirs.count {
      let (first, second) = (ours[left], theirs[right])
      if first.innovation == second.innovation {
        matching += 1
        difference += abs(first.weight - second.weight)
      } else {
        disjoint += 1
      }
      if first.innovation <= second.innovation { left += 1 }
      if second.innovation <= first.innovation { right += 1 }
    }
    let excess = ours.count - left + theirs.count - right
    let larger = max(ours.count, theirs.count)
    let size = larger < settings.smallGenome ? 1 : Double(larger)
    let mean = matching > 0 ? difference / Double(matching) : 0
    return settings.excessCoefficient * Double(excess) / size
      + settings.disjointCoefficient * Double(disjoint) / size + settings.weightCoefficient * mean
  }
}
