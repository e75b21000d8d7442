/// A time series cut into equal stretches of time, each with its least, mean and greatest value.
struct BucketedSeries: Sendable {
  var times: [Double] = []
  var means: [Double] = []
  var lows: [Double] = []
  var highs: [Double] = []
  /// Whether stretches stand for several samples each.
  private(set) var isThinned = false

  /// Thins the finite samples of a series to at most `limit` stretches; fewer samples stay as they are.
  ///
  /// Each stretch stands at the mean time of its samples; a stretch without samples is left out. Linear.
  init(times: [Double], values: [Double], limit: Int = 700) {
    let kept = times.indices.filter { times[$0].isFinite && values[$0].isFinite }
    isThinned = kept.count > limit
    guard isThinned, let first = kept.map({ times[$0] }).min(), let last = kept.map({ times[$0] }).max()
    else {
      self.times = kept.map { times[$0] }
      means = kept.map { values[$0] }
      (lows, highs) = (means, means)
      return
    }
    let width = last > first ? (last - first) / Double(limit) : 1
    var groups = [[Int]](repeating: [], count: limit)
    for index in kept {
      groups[min(limit - 1, Int((times[index] - first) / width))].append(index)
    }
    for group in groups where !group.isEmpty { add(group, times, values) }
  }

  private mutating func add(_ group: [Int], _ times: [Double], _ values: [Double]) {
    let samples = group.map { values[$0] }
    self.times.append(group.map { times[$0] }.reduce(0, +) / Double(group.count))
    means.append(samples.reduce(0, +) / Double(group.count))
    lows.append(samples.min() ?? 0)
    highs.append(samples.max() ?? 0)
  }

  /// Whether it holds nothing to draw.
  var isEmpty: Bool { times.isEmpty }
}
