public import Benchmarks
public import Charts

/// The charts of costs against size: one for each quantity and unit, or several where there are too many families for one.
public struct ScalingCharts {
  private let scalings: [CostScaling]
  private let folder: String
  private let format: ChartFormat

  /// Charts that go into a folder.
  public init(_ scalings: [CostScaling], folder: String, format: ChartFormat) {
    self.scalings = scalings
    self.folder = folder
    self.format = format
  }

  /// Draws the charts and returns the images in order.
  /// - Throws: `LabError.chart`.
  public func draw() throws(LabError) -> [String] {
    do throws(ChartError) {
      let renderer = try ChartRenderer(folder: folder, format: format)
      var images: [String] = []
      for chart in charts { images.append(try renderer.draw(chart).image) }
      return images
    } catch {
      throw .chart(error)
    }
  }

  var charts: [ScalingChart] {
    let kinds = scalings.map(Kind.init).unique()
    return kinds.flatMap { kind in
      let group = scalings.filter { Kind($0) == kind }
      let pages = stride(from: 0, to: group.count, by: ScalingChart.mostFamilies).map {
        Array(group[$0..<min($0 + ScalingChart.mostFamilies, group.count)])
      }
      return pages.enumerated().map { number, page in
        chart(of: page, kind, page: pages.count > 1 ? (number + 1, pages.count) : nil)
      }
    }
  }

  /// What families must share to be in one chart.
  private struct Kind: Hashable {
    let subsystem: Substring
    let quantity: String
    let unit: String

    init(_ scaling: CostScaling) {
      subsystem = scaling.family.prefix { $0 != "/" }
      quantity = scaling.quantity
      unit = scaling.unit
    }
  }

  private func chart(
    of scalings: [CostScaling], _ kind: Kind, page: (number: Int, count: Int)?
  ) -> ScalingChart {
    let words = [String(kind.subsystem), kind.unit, "by", kind.quantity, page.map { "\($0.number)" } ?? ""]
    let part = page.map { " · part \($0.number) of \($0.count)" } ?? ""
    return ScalingChart(
      name: words.joined(separator: " ").split(separator: " ").joined(separator: "-"),
      caption: ChartCaption(
        title: "Cost of one \(kind.unit) against \(kind.quantity)",
        subtitle: "\(kind.subsystem)\(part) · exponents of the size with 95 % intervals"),
      quantity: kind.quantity, unit: kind.unit, families: scalings.map(family))
  }

  private func family(_ scaling: CostScaling) -> ScalingChart.Family {
    let interval = scaling.exponentInterval()
    let figures = [scaling.exponent, interval.low, interval.high].map {
      NumberWords.hundredths($0).replacing("-", with: "−")
    }
    let sizes = scaling.points.map { Double($0.size) }
    let name = scaling.family.drop { $0 != "/" }.dropFirst()
    return ScalingChart.Family(
      title: "\(name): \(figures[0]) [\(figures[1]), \(figures[2])]", sizes: sizes,
      costs: scaling.points.map { $0.nanoseconds / 1e9 },
      intervals: scaling.points.map { ($0.interval.lowerBound / 1e9)...($0.interval.upperBound / 1e9) },
      line: (
        scaling.nanoseconds(atSize: sizes[0]) / 1e9,
        scaling.nanoseconds(atSize: sizes[sizes.count - 1]) / 1e9
      ))
  }
}
