internal import Lab

extension PlotOptions {
  /// Draws the charts of each result.
  func execute() throws(LabError) {
    let plotter = Plotter(format: format.chartFormat, output: output)
    for path in paths {
      for image in try plotter.draw(path) where !isQuiet { Console.remark("wrote \(image)") }
    }
  }
}
