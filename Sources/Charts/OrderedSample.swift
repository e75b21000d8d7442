import Statistics

/// A sample in order, without the values that are not finite.
struct OrderedSample: Sendable {
  /// The finite values, rising.
  let values: [Double]
  /// How many values were not finite.
  let leftOut: Int

  /// Sorts a sample; O(n log n).
  init(_ sample: [Double]) {
    values = sample.filter(\.isFinite).sorted()
    leftOut = sample.count - values.count
  }

  private init(sorted values: [Double]) {
    self.values = values
    leftOut = 0
  }

  /// The values above zero, or nil when there is none; linear, since they are in order already.
  var positives: OrderedSample? {
    let first = rank(atMost: 0)
    return first < values.count ? OrderedSample(sorted: Array(values[first...])) : nil
  }

  /// The quantile by nearest rank, `sorted[⌈q·n⌉ − 1]`; the sample may not be empty.
  func quantile(_ q: Double) -> Double {
    values[NearestRank.index(of: q, count: values.count)]
  }

  /// The arithmetic mean, summed in rising order; NaN for an empty sample.
  var mean: Double { values.reduce(0, +) / Double(values.count) }

  /// The share of values at or below `value`; O(log n).
  func share(atMost value: Double) -> Double { Double(rank(atMost: value)) / Double(values.count) }

  private func rank(atMost value: Double) -> Int {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if values[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
