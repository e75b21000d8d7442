internal import Lab

extension PlotOptions {
  /// Draws the charts of each result, or of two files of benchmarks together.
  func execute() throws(LabError) {
    let plotter = Plotter(format: format.chartFormat, output: output)
    if try Plotter.areBenchmarks(paths) {
      let images = try plotter.draw(before: paths[0], after: paths[1])
      if !isQuiet { Console.remark(written: images) }
      return
    }
    for path in paths {
      let images = try plotter.draw(path)
      if !isQuiet { Console.remark(written: images) }
    }
  }
}
