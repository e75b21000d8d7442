public import Charts
import Foundation
import Results

/// Draws the charts of results.
public struct Plotter: Sendable {
  private let format: ChartFormat
  private let output: String?

  /// A plotter into the folder `output`; nil for a folder beside each result.
  public init(format: ChartFormat, output: String? = nil) {
    self.format = format
    self.output = output
  }

  /// Draws all charts of a result: an outcome or performance file, a batch's folder or table; or the flame chart of
  /// stacks that a profiler has sampled, in a file called `NAME.folded`.
  ///
  /// - Returns: the images, in order.
  public func draw(_ path: String) throws(LabError) -> [String] {
    let file = try ResultPath.file(path)
    if file.hasSuffix(".folded") { return try drawStacks(file) }
    switch try ResultPath.kind(of: file) {
    case .outcome: return try drawRun(file)
    case .performance: return try drawRun(Self.outcomePath(ofPerformance: file))
    case .batch: return try drawBatch(file)
    case .benchmark:
      throw .unsuitable(
        path: file, reason: "benchmarks are drawn as ratios of two files: apiary plot BEFORE.h5 AFTER.h5")
    case .model, .gate:
      throw .results(.wrongKind(path: file, found: try ResultPath.kind(of: file), expected: .outcome))
    }
  }

  /// Whether paths are two files of benchmarks, which are drawn together.
  public static func areBenchmarks(_ paths: [String]) throws(LabError) -> Bool {
    guard paths.count == 2 else { return false }
    for path in paths {
      let file = try ResultPath.file(path)
      guard !file.hasSuffix(".folded"), try ResultPath.kind(of: file) == .benchmark else { return false }
    }
    return true
  }

  /// Draws the ratios of the benchmarks in two files, one made before a change and one after it.
  ///
  /// - Returns: the images, in order.
  public func draw(before: String, after: String) throws(LabError) -> [String] {
    let comparison = try BenchmarkComparison(
      before: BenchmarkSamples(readingFrom: before), after: BenchmarkSamples(readingFrom: after))
    let stem = after.hasSuffix(".h5") ? String(after.dropLast(3)) : after
    let name = (stem as NSString).lastPathComponent
    return try draw(
      [comparison.forest(name: "before-after")], into: output.map { "\($0)/\(name)" } ?? "\(stem)-plots",
      from: after)
  }

  /// Draws the forest plot of a comparison of the batch whose table is `file`.
  public func draw(_ comparison: Comparison, of table: BatchTable, file: String) throws(LabError) -> [String]
  {
    let folder = (file as NSString).deletingLastPathComponent
    return try draw(
      [BatchCharts(table, folder: folder).forest(comparison)].compactMap { $0 },
      into: output ?? "\(folder)/plots", from: file)
  }

  /// Draws the chart of a ranking of the batch whose table is `file`.
  public func draw(_ ranking: Ranking, of table: BatchTable, file: String) throws(LabError) -> [String] {
    let folder = (file as NSString).deletingLastPathComponent
    return try draw(
      [BatchCharts(table, folder: folder).ranks(ranking)], into: output ?? "\(folder)/plots", from: file)
  }

  private func drawStacks(_ file: String) throws(LabError) -> [String] {
    let stem = String(file.dropLast(".folded".count))
    let name = (stem as NSString).lastPathComponent
    let chart = FlameChart(
      name: "flame", caption: ChartCaption(title: "Where the time goes", subtitle: name),
      root: StackFrame(stacks: try StackSamples(path: file).stacks))
    return try draw([chart], into: output.map { "\($0)/\(name)" } ?? "\(stem)-plots", from: file)
  }

  private func drawRun(_ file: String) throws(LabError) -> [String] {
    let stem = file.hasSuffix(".h5") ? String(file.dropLast(3)) : file
    let charts: [any Chart]
    do {
      let performancePath = stem + ".perf.h5"
      let performance =
        FileManager.default.fileExists(atPath: performancePath)
        ? try PerformanceRecord(readingFrom: performancePath) : nil
      charts = try RunCharts(outcome: OutcomeFile(path: file), performance: performance).all()
    } catch {
      throw .results(error)
    }
    let name = (stem as NSString).lastPathComponent
    return try draw(charts, into: output.map { "\($0)/\(name)" } ?? "\(stem)-plots", from: file)
  }

  private func drawBatch(_ file: String) throws(LabError) -> [String] {
    let table = try ResultPath.batchTable(file).table
    let folder = (file as NSString).deletingLastPathComponent
    let charts = try BatchCharts(table, folder: folder.isEmpty ? "." : folder).all()
    let name = table.scenarios.first ?? "batch"
    return try draw(charts, into: output.map { "\($0)/\(name)" } ?? "\(folder)/plots", from: file)
  }

  private func draw(_ charts: [any Chart], into folder: String, from file: String) throws(LabError)
    -> [String]
  {
    guard !charts.isEmpty else { throw .nothingToDraw(path: file) }
    return try ChartRenderer.images(of: charts, in: folder, as: format)
  }

  private static func outcomePath(ofPerformance file: String) -> String {
    file.hasSuffix(".perf.h5") ? String(file.dropLast(8)) + ".h5" : file
  }
}
