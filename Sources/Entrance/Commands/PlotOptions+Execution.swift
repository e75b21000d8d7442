internal import Lab

extension PlotOptions {
  /// Draws the charts of each result.
  func execute() throws(LabError) {
    let plotter = Plotter(format: format.chartFormat, output: output)
    for path in paths {
      let images = try plotter.draw(path)
      if !isQuiet { Console.remark(written: images) }
    }
  }
}
