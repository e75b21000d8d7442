internal import Kernels
internal import Probe

/// Runs benchmarks of learning in windows of CPU time, the kinds of numerics in turns.
public struct LearningRunner {
  private let windows: Int
  /// Billions of multiplications and additions per second that a large product reaches here, by the best of OpenBLAS
  /// and the kernels.
  public let peakGigaflops: Double
  private static let windowSeconds = 0.02

  /// Measures the peak first, which takes a second.
  /// - Precondition: at least one window.
  public init(windows: Int) {
    precondition(windows > 0, "nothing to run")
    self.windows = windows
    peakGigaflops = Self.measurePeak()
  }

  /// Runs one benchmark.
  public func run(_ benchmarkCase: LearningCase) -> [LearningRecord] {
    let lanes = benchmarkCase.numerics.map { ($0, benchmarkCase.make($0)) }
    var seconds = lanes.map { _ in [Double]() }
    for (_, body) in lanes { _ = Self.window(body) }
    for _ in 0..<windows {
      for (index, lane) in lanes.enumerated() { seconds[index].append(Self.window(lane.1)) }
    }
    return zip(lanes, seconds).map { lane, seconds in
      LearningRecord(
        benchmarkCase, numerics: lane.0.rawValue, seconds: seconds, peak: peakGigaflops)
    }
  }

  /// CPU seconds for doing it once, from as often as fits into a window.
  private static func window(_ body: () -> Void) -> Double {
    var count = 0
    let start = Probe.sample()
    while true {
      // The clock costs a microsecond: it is read less often the shorter the work.
      for _ in 0..<max(1, min(1024, count)) {
        body()
        count += 1
      }
      let usage = ProbeUsage(from: start, to: Probe.sample())
      if usage.cpuSeconds >= windowSeconds { return usage.cpuSeconds / Double(count) }
    }
  }

  private static func measurePeak() -> Double {
    let size = 512
    let matrices = (0..<3).map { _ in Matrix<Float>(rows: size, columns: size) }
    for matrix in matrices { matrix.storage.fill(with: 0.5) }
    let operations = 2 * Double(size * size * size)
    let products: [() -> Void] =
      Numerics.allCases.map { numerics in
        var program = KernelProgram<Float>(numerics: numerics)
        program.multiply(matrices[0], matrices[1], into: matrices[2])
        return { [program] in program.run() }
      } + [{ BLAS.gemm(matrices[0], matrices[1], into: matrices[2]) }]
    let best = products.map { product in (0..<8).map { _ in window(product) }.min() ?? 1 }.min() ?? 1
    return operations / best / 1e9
  }
}
