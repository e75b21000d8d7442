/// The figures of a box plot.
struct BoxSummary: Sendable {
  /// From this many values on quartiles say something; fewer are drawn one by one.
  static let leastCount = 5

  let low: Double
  let lowerQuartile: Double
  let median: Double
  let upperQuartile: Double
  let high: Double
  let mean: Double
  let count: Int

  /// Summarises a sample that holds a value; the whiskers end at the given quantiles.
  init(_ sample: OrderedSample, whiskers: (Double, Double)) {
    low = sample.quantile(whiskers.0)
    lowerQuartile = sample.quantile(0.25)
    median = sample.quantile(0.5)
    upperQuartile = sample.quantile(0.75)
    high = sample.quantile(whiskers.1)
    mean = sample.mean
    count = sample.values.count
  }
}
