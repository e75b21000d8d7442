internal import Charts

extension PlotFormat {
  /// The same format, as the charts know it.
  var chartFormat: ChartFormat {
    switch self {
    case .svg: .svg
    case .png: .png
    case .pdf: .pdf
    }
  }
}
