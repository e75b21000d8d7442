internal import Lab

extension DrawOptions {
  /// Draws the charts of what a command has just made.
  ///
  /// That there is nothing to draw, as where no task was submitted, is worth a remark and does not make the
  /// command fail.
  func charts(of path: String) throws(LabError) -> [String] {
    do throws(LabError) {
      return try Plotter(format: format.chartFormat).draw(path)
    } catch {
      guard case .nothingToDraw = error else { throw error }
      Console.remark(String(describing: error))
      return []
    }
  }
}
