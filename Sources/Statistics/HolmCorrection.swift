/// Many tests at once, with the probability of even one false alarm kept below the significance.
///
/// Source: Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6(2), 1979.
public enum HolmCorrection {
  /// The p-values adjusted for their number, in the order given; compare each with the significance.
  ///
  /// The smallest of n is multiplied by n, the next by n − 1, and so on; none becomes smaller than one before it.
  /// O(n log n).
  public static func adjusted(_ pValues: [Double]) -> [Double] {
    let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
    var adjusted = pValues
    var largest = 0.0
    for (place, index) in order.enumerated() {
      largest = max(largest, min(1, Double(pValues.count - place) * pValues[index]))
      adjusted[index] = largest
    }
    return adjusted
  }
}
