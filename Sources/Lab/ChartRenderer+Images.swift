import Charts

extension ChartRenderer {
  /// Draws charts into a folder, and returns the images in order.
  /// - Throws: `LabError.chart`.
  static func images(of charts: [any Chart], in folder: String, as format: ChartFormat) throws(LabError)
    -> [String]
  {
    do throws(ChartError) {
      let renderer = try ChartRenderer(folder: folder, format: format)
      return try charts.map { (chart) throws(ChartError) in try renderer.draw(chart).image }
    } catch {
      throw .chart(error)
    }
  }
}
