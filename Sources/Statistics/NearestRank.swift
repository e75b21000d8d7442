/// Quantiles by nearest rank: the q-quantile of n values is the ⌈q·n⌉-th smallest.
public enum NearestRank {
  /// The index of the q-quantile among `count` ascending values.
  ///
  /// - Precondition: `count` is positive and `quantile` is in 0 … 1.
  public static func index(of quantile: Double, count: Int) -> Int {
    precondition(count > 0 && quantile >= 0 && quantile <= 1, "no such quantile")
    // A quantile such as 0.07 is no binary fraction: where q·n is whole, the product may be a few units in
    // the last place above it. The slack is relative, so that it never reaches a real fraction such as 1/100.
    let product = quantile * Double(count)
    let nearest = product.rounded()
    let rank = abs(product - nearest) <= 4 * product.ulp ? nearest : product.rounded(.up)
    return min(count - 1, max(0, Int(rank) - 1))
  }

  /// The quantiles of a collection of values, which is left in another order; nil for no values.
  ///
  /// Expected O(n) per quantile.
  public static func select<Value: Comparable>(_ quantiles: [Double], from values: inout [Value]) -> [Value]?
  {
    guard !values.isEmpty else { return nil }
    return quantiles.map { quantile in
      let rank = index(of: quantile, count: values.count)
      partition(&values, rank: rank)
      return values[rank]
    }
  }

  /// Puts the element of the given rank in its place: Hoare's selection with a median-of-three pivot,
  /// and a sort where that would degrade.
  ///
  /// Source: Hoare, "Algorithm 65: Find", CACM 4(7), 1961.
  private static func partition<Value: Comparable>(_ values: inout [Value], rank: Int) {
    var low = 0
    var high = values.count - 1
    var rounds = 4 * (Int.bitWidth - values.count.leadingZeroBitCount)
    while low < high {
      guard rounds > 0 else {
        values[low...high].sort()
        return
      }
      rounds -= 1
      let (left, right) = split(&values, low, high)
      if rank <= right {
        high = right
      } else if rank >= left {
        low = left
      } else {
        return
      }
    }
  }

  /// Splits `low ... high` around a pivot: up to `right` none is greater, from `left` none is smaller.
  private static func split<Value: Comparable>(
    _ values: inout [Value], _ low: Int, _ high: Int
  ) -> (left: Int, right: Int) {
    let pivot = medianOfThree(values[low], values[(low + high) / 2], values[high])
    var left = low
    var right = high
    while left <= right {
      while values[left] < pivot { left += 1 }
      while pivot < values[right] { right -= 1 }
      if left <= right {
        values.swapAt(left, right)
        left += 1
        right -= 1
      }
    }
    return (left, right)
  }

  private static func medianOfThree<Value: Comparable>(_ a: Value, _ b: Value, _ c: Value) -> Value {
    max(min(a, b), min(max(a, b), c))
  }
}
