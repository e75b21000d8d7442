internal import Simulation

extension Genome {
  /// Becomes the child of two genomes, in the memory that it has; O(links) but between equals, O(links²).
  ///
  /// Matching genes come from either parent by chance. Others come from the fitter one; between equally fit parents each
  /// comes by chance. A gene that is disabled in a parent is disabled with the chance of the settings, and enabled otherwise.
  mutating func becomeChild(
    of fitter: Genome, _ other: Genome, areEqual: Bool, disableRate: Double, _ stream: inout RandomStream
  ) {
    connections.removeAll(keepingCapacity: true)
    let (ours, theirs) = (fitter.connections, other.connections)
    var (left, right) = (0, 0)
    while left < ours.count || right < theirs.count {
      let first = left < ours.count ? ours[left].innovation : .max
      let second = right < theirs.count ? theirs[right].innovation : .max
      var gene: ConnectionGene
      var isDisabled: Bool
      if first == second {
        gene = stream.next() >> 63 == 0 ? ours[left] : theirs[right]
        isDisabled = !(ours[left].isEnabled && theirs[right].isEnabled)
      } else {
        gene = first < second ? ours[left] : theirs[right]
        isDisabled = !gene.isEnabled
      }
      if first <= second { left += 1 }
      if second <= first { right += 1 }
      if first != second {
        guard areEqual ? stream.next() >> 63 == 0 : first < second else { continue }
        // The same link may have been found in two generations, under two numbers.
        if areEqual && hasConnection(from: gene.source, to: gene.target) { continue }
      }
      if isDisabled { isDisabled = stream.uniform() < disableRate }
      gene.isEnabled = !isDisabled
      connections.append(gene)
    }
    inheritNodes(fitter, other, areEqual: areEqual)
  }

  /// The fitter parent's nodes, which are all that its links need; or, of equals, those that the inherited links need.
  private mutating func inheritNodes(_ fitter: Genome, _ other: Genome, areEqual: Bool) {
    nodes.removeAll(keepingCapacity: true)
    guard areEqual else { return nodes.append(contentsOf: fitter.nodes) }
    let fixed = inputs + outputs
    nodes.append(contentsOf: fitter.nodes[..<fixed])
    var (left, right) = (fixed, fixed)
    while left < fitter.nodes.count || right < other.nodes.count {
      let first = left < fitter.nodes.count ? fitter.nodes[left].id : .max
      let second = right < other.nodes.count ? other.nodes[right].id : .max
      let node = first <= second ? fitter.nodes[left] : other.nodes[right]
      if first <= second { left += 1 }
      if second <= first { right += 1 }
      if connections.contains(where: { $0.source == node.id || $0.target == node.id }) { nodes.append(node) }
    }
  }
}
