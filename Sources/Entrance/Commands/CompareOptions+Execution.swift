internal import Lab

extension CompareOptions {
  /// Compares the variants of a batch and prints the table.
  func execute() throws(LabError) {
    let (table, file) = try ResultPath.batchTable(batch)
    let comparison = try Comparison(table, path: batch, baseline: baseline)
    if draw.isWanted {
      let plotter = Plotter(format: draw.format.chartFormat)
      for image in try plotter.draw(comparison, of: table, file: file) where !isQuiet {
        Console.remark("wrote \(image)")
      }
    }
    if !isQuiet {
      comparison.show(format, advice: "Set replications to 2 or more.")
    }
  }
}
