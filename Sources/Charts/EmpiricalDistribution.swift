/// The empirical distribution function of a sample, thinned to what a chart can show.
struct EmpiricalDistribution: Sendable {
  /// The values at which it steps, rising and distinct.
  let values: [Double]
  /// Its height at and after each value.
  let shares: [Double]

  /// Thins a sample to at most `steps` exact points of its distribution function.
  ///
  /// Every point kept is a value of the sample at its true height. Points are one k-th of the sample
  /// apart, so between two of them the curve is at most 1/`steps` too low, except at a value held by
  /// more of the sample than that, where the jump is kept whole. Linear in the sample.
  init(_ sample: OrderedSample, steps: Int = 2000) {
    let sorted = sample.values
    let count = Double(sorted.count)
    var values: [Double] = []
    var shares: [Double] = []
    var nextShare = 0.0
    var start = sorted.startIndex
    while start < sorted.endIndex {
      var end = start + 1
      while end < sorted.endIndex, sorted[end] == sorted[start] { end += 1 }
      let followsJump = start > 0 && Double(end - start) / count > 1 / Double(steps)
      if followsJump, values.last != sorted[start - 1] {
        // The foot of a tall step, or the step would begin too low.
        values.append(sorted[start - 1])
        shares.append(Double(start) / count)
      }
      let share = Double(end) / count
      if share >= nextShare || end == sorted.endIndex || start == 0 {
        values.append(sorted[start])
        shares.append(share)
        nextShare = share + 1 / Double(steps)
      }
      start = end
    }
    self.values = values
    self.shares = shares
  }

  /// The height of the drawn step curve at a value.
  func share(at value: Double) -> Double {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if values[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : shares[low - 1]
  }

  /// The corners of the step curve from `start` to `end`, for drawing with straight lines.
  func corners(from start: Double, to end: Double) -> (x: [Double], y: [Double]) {
    var x = [start]
    var y = [share(at: start)]
    for (value, share) in zip(values, shares) where value > start && value <= end {
      x += [value, value]
      y += [y[y.count - 1], share]
    }
    return (x + [end], y + [y[y.count - 1]])
  }
}
