/// What a benchmark of learning gave.
public struct LearningRecord: Sendable {
  /// The benchmark.
  public let benchmarkCase: LearningCase
  /// How products were computed: `fast` or `portable`.
  public let numerics: String
  /// CPU microseconds for doing it once, over windows.
  public let microseconds: Spread
  /// Billions of multiplications and additions of products per second.
  public let gigaflops: Double
  /// That over the highest rate of a large product.
  public let shareOfPeak: Double
  /// Millions of items per second, such as evaluations of networks; 0 where there are none.
  public let millionItemsPerSecond: Double

  init(_ benchmarkCase: LearningCase, numerics: String, seconds: [Double], peak: Double) {
    self.benchmarkCase = benchmarkCase
    self.numerics = numerics
    let spread = Spread(seconds)
    microseconds = Spread(seconds.map { $0 * 1e6 })
    gigaflops = Double(benchmarkCase.operations()) / spread.median / 1e9
    shareOfPeak = gigaflops / peak
    millionItemsPerSecond = Double(benchmarkCase.items) / spread.median / 1e6
  }
}
